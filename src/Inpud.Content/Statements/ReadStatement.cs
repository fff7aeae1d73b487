using Inpud.Content.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Statements;

/// <summary>What only a statement has.</summary>
public static class ReadStatement
{
    extension(IPublishedContent statement)
    {
        /// <summary>One of <see cref="StatementVocabulary.Types"/>, or null.</summary>
        public string? StatementType() => statement.Text("statementType");

        /// <summary>The day it was issued, or null.</summary>
        public DateOnly? DateIssued() => statement.Date("dateIssued");

        /// <summary>What it was made for, or null where this language has no words for it.</summary>
        public string? Occasion(Culture culture) => statement.Text("occasion", culture);

        /// <summary>The meeting or body it was made at, or null.</summary>
        public string? Forum() => statement.Text("forum");

        /// <summary>Whom it speaks to, or null where this language has no words for it.</summary>
        public string? AddressedTo(Culture culture) => statement.Text("addressedTo", culture);

        /// <summary>The last day to endorse it, or null where no end is set.</summary>
        public DateOnly? EndorseUntil() => statement.Date("endorseUntil");

        /// <summary>Organisations may endorse it on this day.</summary>
        public bool IsOpenForEndorsementOn(DateOnly day) =>
            statement.Flag("openForEndorsement") && (statement.EndorseUntil() is not { } last || day <= last);
    }
}
