using System.Text;
using Luodi.Modules.Ledger.Actions;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>佐证: a file that lists the materials. The materials themselves are as invented as the city.</summary>
internal static class Evidence
{
    public static SubmitReport.Evidence Of(string unit, string text, IReadOnlyList<string> materials)
    {
        var page = new StringBuilder("佐证材料清单\n\n").Append("报送单位：").Append(unit).Append('\n').Append("报送说明：").Append(text).Append("\n\n");
        for (var i = 0; i < materials.Count; i++)
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}. {materials[i]}\n");
        page.Append("\n（示例城市的材料均为虚构，此处只列名称。）\n");
        return new SubmitReport.Evidence("佐证材料清单.txt", Encoding.UTF8.GetBytes(page.ToString()));
    }
}
