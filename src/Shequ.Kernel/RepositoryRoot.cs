namespace Shequ.Kernel;

/// <summary>The folder that holds the whole product: packs, node_modules and the default data folder.</summary>
public static class RepositoryRoot
{
    private const string Marker = "shequ.slnx";

    /// <summary>SHEQU_ROOT if it is set, otherwise the nearest folder above the program that holds the solution.</summary>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("SHEQU_ROOT") is { Length: > 0 } told)
        {
            return Path.GetFullPath(told);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"找不到程序根文件夹（{Marker} 所在处）。请用环境变量 SHEQU_ROOT 指明。");
    }
}
