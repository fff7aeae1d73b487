using Inpud.Content.Network.Protection;

namespace Inpud.Content.Network;

/// <summary>Who endorses statements already, by organisation and, where it is not in the directory, by name.</summary>
internal sealed class KnownEndorsements
{
    private readonly Dictionary<string, int> _directory = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(Guid Statement, int Organisation), bool> _organisations = [];
    private readonly Dictionary<Guid, Dictionary<string, bool>> _names = [];

    public static KnownEndorsements Of(IWrapKeys keys, IEnumerable<Endorsement> stored, IEnumerable<(int Id, string Name)> directory)
    {
        var known = new KnownEndorsements();
        foreach (var (id, name) in directory)
        {
            known._directory.TryAdd(name, id);
        }

        foreach (var one in stored)
        {
            if (one.OrganisationId is { } organisation)
            {
                known._organisations[(one.StatementKey, organisation)] = one.Withdrawn is not null;
            }
            else if (FindEndorsements.NameOf(keys, one) is { } name)
            {
                known.NamesOf(one.StatementKey)[name] = one.Withdrawn is not null;
            }
        }

        return known;
    }

    /// <summary>The organisation of the directory that is called so.</summary>
    public int? OrganisationOf(string name) => _directory.TryGetValue(name, out var id) ? id : null;

    /// <summary>In words why it would be a second one; null where it is new.</summary>
    public Sentence? SameAs(Guid statement, string name)
    {
        // It may have endorsed by its name before it came into the directory.
        var found = OrganisationOf(name) is { } id && _organisations.TryGetValue((statement, id), out var withdrawn) ? withdrawn
            : NamesOf(statement).TryGetValue(name, out var gone) ? gone : (bool?)null;
        return found switch
        {
            null => null,
            true => "It endorsed this statement and withdrew that. Restore it instead.",
            false => "It endorses this statement already.",
        };
    }

    /// <summary>A row that will be written: a later one may be the same.</summary>
    public void Add(Guid statement, string name)
    {
        if (OrganisationOf(name) is { } id)
        {
            _organisations[(statement, id)] = false;
        }
        else
        {
            NamesOf(statement)[name] = false;
        }
    }

    private Dictionary<string, bool> NamesOf(Guid statement) =>
        _names.TryGetValue(statement, out var names) ? names : _names[statement] = new(StringComparer.OrdinalIgnoreCase);
}
