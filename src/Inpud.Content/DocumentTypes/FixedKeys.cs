using System.Buffers.Binary;

namespace Inpud.Content.DocumentTypes;

/// <summary>The keys of our types. Once given, a key is never changed and never used for anything else.</summary>
/// <remarks>
/// A key of ours ends in <c>0000</c>; the key of a property or a tab is its type's key with a number in those last four digits.
/// That is what lets a definition change an alias, a name or an editor and still find the stored property.
/// </remarks>
internal static class FixedKeys
{
    public static readonly Guid Item = new("3a2f1792-2dff-478f-9033-e31133ad0000");
    public static readonly Guid Crisis = new("ba1eaedd-dd1b-4ff4-8777-9e5ea15a0000");
    public static readonly Guid PageText = new("a60df2c6-e5f3-45c6-bf61-d898ea030000");
    public static readonly Guid FolderText = new("c20629e2-9a5f-431c-b412-c00196ce0000");

    public static readonly Guid Publication = new("51b3a28a-15d0-4d4f-8b52-131a99ea0000");
    public static readonly Guid Contributor = new("b68dd559-dda3-481e-83ae-62c20c950000");
    public static readonly Guid Funder = new("2ef58cb1-9970-4cf1-9c39-2a2eb7390000");
    public static readonly Guid Statement = new("c2066383-7da9-417d-943f-a540cefd0000");
    public static readonly Guid Campaign = new("1024ef9b-f0d8-4787-af0f-abd709350000");
    public static readonly Guid CampaignAsk = new("0b04352a-50a6-4d3c-962f-a04ef77e0000");
    public static readonly Guid CampaignAction = new("4782bd89-c000-46c9-8507-7eea777a0000");

    public static readonly Guid Topic = new("aebbd7b2-0171-4504-bcb4-be9d78ff0000");
    public static readonly Guid Region = new("f55d1ac6-ff59-480b-960a-b01993390000");
    public static readonly Guid Demand = new("bd115925-b433-43cc-9d9a-278588210000");
    public static readonly Guid PlanPeriod = new("de435f4e-51c8-4058-a1b2-0a75ecfb0000");
    public static readonly Guid PlanDirection = new("2bf06181-31e1-407e-b286-df38e5ec0000");

    public static readonly Guid Home = new("984c974a-f632-433e-b42f-a288f4eb0000");
    public static readonly Guid Page = new("ff2fd565-749e-44f8-a8f4-71489c0e0000");
    public static readonly Guid PublicationFolder = new("8622817f-7c7a-476e-82c9-cf1372230000");
    public static readonly Guid StatementFolder = new("72c9734d-c12d-4224-ac23-80cb4add0000");
    public static readonly Guid CampaignFolder = new("832a996c-2a3e-4da5-b464-a14165f80000");
    public static readonly Guid TopicFolder = new("51d624ad-3492-4dd4-8704-738816a20000");
    public static readonly Guid RegionFolder = new("5abf977a-0517-43c5-beda-22b5fc690000");
    public static readonly Guid DemandFolder = new("f2c00bb8-f73d-45fc-863e-a7abadf90000");
    public static readonly Guid PlanFolder = new("aaf65011-abba-4f9b-85b2-c4aa5ee00000");

    private const int FirstTab = 0xF000;

    /// <summary>The key of the property that bears this number (1 to 61,439) on the type.</summary>
    public static Guid OfProperty(Guid type, int number) => Numbered(type, number);

    /// <summary>The key of the tab that bears this number (1 to 4,095) on the type.</summary>
    public static Guid OfTab(Guid type, int number) => Numbered(type, FirstTab + number);

    private static Guid Numbered(Guid type, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        type.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[14..], checked((ushort)number));
        return new Guid(bytes, bigEndian: true);
    }
}
