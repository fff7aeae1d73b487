using Inpud.Content.Dissemination;

namespace Inpud.Content.Network.Imports;

/// <summary>What the columns of each kind of table may mean, with headings in English, French, Spanish, Portuguese, Russian and Arabic.</summary>
public static class ImportFields
{
    private static readonly ImportField _country = new("Country", "Country", ["pays", "país", "страна", "البلد", "country code"]);
    private static readonly ImportField _region = new("Region", "Region", ["région", "región", "região", "регион", "المنطقة"]);
    private static readonly ImportField _languages = new("Languages", "Languages", ["language", "langues", "langue", "idiomas", "idioma", "línguas", "языки", "язык", "اللغات", "اللغة"]);
    private static readonly ImportField _notes = new("Notes", "Notes", ["note", "remarks", "comments", "remarques", "notas", "observações", "заметки", "примечания", "ملاحظات"]);
    private static readonly ImportField _organisation = new("Organisation", "Organisation", ["organization", "organización", "organização", "организация", "المنظمة", "network"]);

    public static IReadOnlyList<ImportField> Organisations { get; } =
    [
        new(nameof(OrganisationInput.Name), "Name", ["organisation", "organization", "nom", "nombre", "nome", "название", "имя", "الاسم"], Required: true),
        new(nameof(OrganisationInput.Kind), "Kind", ["type", "tipo", "тип", "النوع"]),
        new(nameof(OrganisationInput.Parents), "Belongs to", ["parent", "parents", "network", "réseau", "red", "rede", "сеть", "الشبكة"]),
        _region,
        _country,
        _languages,
        new(nameof(OrganisationInput.Membership), "Membership", ["member", "adhésion", "membresía", "filiação", "членство", "العضوية"]),
        new(nameof(OrganisationInput.MemberSince), "Member since", ["membre depuis", "miembro desde", "membro desde", "член с", "عضو منذ"]),
        new(nameof(OrganisationInput.Functions), "Functions", ["fonctions", "funciones", "funções", "функции", "الوظائف"]),
        new(nameof(OrganisationInput.Needs), "Needs", ["besoins", "necesidades", "necessidades", "потребности", "الاحتياجات"]),
        new(nameof(OrganisationInput.Skills), "Skills", ["compétences", "habilidades", "competências", "навыки", "المهارات"]),
        new(nameof(OrganisationInput.Tags), "Tags", ["keywords", "mots-clés", "etiquetas", "метки", "الوسوم"]),
        new(nameof(OrganisationInput.Website), "Website", ["site", "url", "site web", "sitio web", "сайт", "الموقع"]),
        new(nameof(OrganisationInput.Published), "Published fields", []),
        _notes,
    ];

    public static IReadOnlyList<ImportField> Contacts { get; } =
    [
        new(nameof(ContactInput.Name), "Name", ["full name", "display name", "nom", "nombre", "nome", "имя", "фио", "الاسم"], Required: true),
        new(nameof(ContactInput.Email), "E-mail", ["email address", "mail", "courriel", "adresse électronique", "correo", "correo electrónico", "электронная почта", "почта", "البريد الإلكتروني"]),
        new("Phone", "Phone", ["telephone", "mobile", "téléphone", "teléfono", "telefone", "телефон", "الهاتف"]),
        new(nameof(ContactInput.Channels), "Other channels", ["channels"]),
        _organisation,
        new(nameof(ContactInput.Role), "Role", ["position", "job title", "fonction", "cargo", "função", "должность", "المنصب"]),
        new(nameof(ContactInput.Audience), "Audience", ["audience class", "public cible", "audiencia", "público", "аудитория", "الجمهور"]),
        _languages,
        _region,
        _country,
        new(nameof(ContactInput.State), "State", ["status", "état", "estado", "состояние", "الحالة"]),
        new(nameof(ContactInput.ConsentedTo), "Consented to", ["consent"]),
        new(nameof(ContactInput.Consented), "Consent date", ["consented"]),
        new(nameof(ContactInput.ConsentedBy), "Consented by", []),
        new(nameof(ContactInput.ConsentEvidence), "Consent evidence", []),
        _notes,
    ];

    public static IReadOnlyList<ImportField> Endorsements { get; } =
    [
        new("Statement", "Statement", ["déclaration", "declaración", "declaração", "заявление", "البيان"], Required: true),
        new("Organisation", "Organisation", _organisation.Guesses, Required: true),
        _country,
        _region,
        new("Endorsed", "Endorsed", ["date", "endorsed on", "fecha", "data", "дата", "التاريخ"], Required: true),
        new("Shown", "Shown as", ["shown"]),
    ];

    public static IReadOnlyList<ImportField> Dissemination { get; } =
    [
        new("Entry", "Entry", ["entry key"]),
        new(nameof(Occasion.ItemKey), "Item", ["publication", "title", "titre", "publicación", "publicação", "título", "публикация", "المنشور"], Required: true),
        new(nameof(Occasion.Happened), "Date", ["day", "fecha", "data", "дата", "التاريخ"], Required: true),
        new(nameof(Occasion.Language), "Language", ["langue", "idioma", "язык", "اللغة"]),
        new(nameof(Occasion.Format), "Format", ["формат"]),
        new(nameof(Occasion.Channel), "Channel", ["canal", "канал", "القناة"], Required: true),
        new(nameof(Occasion.ChannelName), "Channel name", ["listserv", "meeting", "event"]),
        new(nameof(Occasion.Contacts), "Recipient", ["contact", "name", "destinataire", "destinatario", "destinatário", "получатель", "المستلم"]),
        new("RecipientEmail", "Recipient e-mail", ["email", "courriel", "correo", "почта"]),
        new(nameof(Occasion.Organisations), "Organisation", _organisation.Guesses),
        new("Audience", "Audience", ["audience class", "audiencia", "público", "аудитория", "الجمهور"]),
        new(nameof(Occasion.Audiences), "Count", ["number", "people", "reached", "nombre", "número", "количество", "العدد"]),
        new("Country", "Country", _country.Guesses),
        new(nameof(Occasion.Copies), "Copies", ["exemplaires", "copias", "cópias", "экземпляры", "النسخ"]),
        new(nameof(Occasion.Strength), "Strength", ["certainty"]),
        new(nameof(Occasion.Evidence), "Evidence", ["link", "evidence link", "lien", "enlace", "ссылка", "الرابط"]),
        new(nameof(Occasion.Note), "Note", _notes.Guesses),
    ];

    public static IReadOnlyList<ImportField> Of(ImportKind kind) => kind switch
    {
        ImportKind.Organisations => Organisations,
        ImportKind.Contacts => Contacts,
        ImportKind.Endorsements => Endorsements,
        ImportKind.Dissemination => Dissemination,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
