using System.Security.Cryptography;
using Shequ.Kernel.Secrets;
using Shequ.Tests.Support;

namespace Shequ.Tests.Kernel.Secrets;

/// <summary>Personal data at rest: readable with the key only, and never changed unnoticed.</summary>
public sealed class PersonalCipherTests
{
    private static readonly PersonalCipher Cipher = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    [Fact]
    public void What_was_encrypted_comes_back_and_looks_different_each_time()
    {
        var (first, second) = (Cipher.Encrypt("13812345678", "phone"), Cipher.Encrypt("13812345678", "phone"));

        first.ShouldNotBe(second);
        Cipher.Decrypt(first, "phone").ShouldBe("13812345678");
        Cipher.Decrypt(second, "phone").ShouldBe("13812345678");
    }

    [Fact]
    public void Any_changed_byte_is_refused()
    {
        var sealedText = Cipher.Encrypt("13812345678", "phone");
        for (var i = 0; i < sealedText.Length; i++)
        {
            var tampered = sealedText.ToArray();
            tampered[i] ^= 1;

            Should.Throw<CryptographicException>(() => Cipher.Decrypt(tampered, "phone"), $"byte {i}");
        }

        Should.Throw<CryptographicException>(() => Cipher.Decrypt(sealedText[..10], "phone"));
    }

    [Fact]
    public void Another_purpose_or_another_key_does_not_open_it()
    {
        var sealedText = Cipher.Encrypt("13812345678", "phone");

        Should.Throw<CryptographicException>(() => Cipher.Decrypt(sealedText, "totp"));
        Should.Throw<CryptographicException>(() => new PersonalCipher(new byte[32]).Decrypt(sealedText, "phone"));
    }

    [Fact]
    public void The_index_finds_the_same_text_of_the_same_purpose_only()
    {
        Cipher.Index("13812345678", "phone").ShouldBe(Cipher.Index("13812345678", "phone"));
        Cipher.Index("13812345678", "phone").ShouldNotBe(Cipher.Index("13812345679", "phone"));
        Cipher.Index("13812345678", "phone").ShouldNotBe(Cipher.Index("13812345678", "id"));
        new PersonalCipher(new byte[32]).Index("13812345678", "phone").ShouldNotBe(Cipher.Index("13812345678", "phone"));
    }

    [Fact]
    public async Task The_key_file_is_the_owners_and_what_is_wrong_with_it_is_told()
    {
        await using var folder = new TemporaryFolder();
        var file = PersonalKey.FileIn(folder);
        PersonalKey.Fault(folder)!.ShouldContain("accounts key");

        PersonalKey.Make(file).ShouldBeTrue();

        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        PersonalKey.Fault(folder).ShouldBeNull();
        PersonalKey.Make(file).ShouldBeFalse();
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        PersonalKey.Fault(folder)!.ShouldContain("chmod 600");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(file, new string('0', 64), TestContext.Current.CancellationToken);
        PersonalKey.Fault(folder)!.ShouldContain("不是随机生成");
    }
}
