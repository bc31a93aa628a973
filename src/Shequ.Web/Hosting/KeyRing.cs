using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;
using Shequ.Kernel.Secrets;

namespace Shequ.Web.Hosting;

/// <summary>Keeps the keys that sign form tokens in the database, encrypted, so that a second web node or a restart knows them.</summary>
public sealed class KeyRing(NpgsqlDataSource database, PersonalCipher cipher) : IXmlRepository
{
    private const string Purpose = "kernel.signing_key";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = database.CreateCommand("select xml from kernel_signing_key order by name");
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
        {
            // Keys of an older version stand there as they are; they lapse within months.
            var kept = reader.GetString(0);
            keys.Add(XElement.Parse(kept[0] == '<' ? kept : cipher.Decrypt(Convert.FromBase64String(kept), Purpose)));
        }

        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = database.CreateCommand("insert into kernel_signing_key (name, xml) values ($1, $2)");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = Convert.ToBase64String(cipher.Encrypt(element.ToString(SaveOptions.DisableFormatting), Purpose)) });
        command.ExecuteNonQuery();
    }
}
