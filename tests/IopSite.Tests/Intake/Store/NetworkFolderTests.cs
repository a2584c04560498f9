using IopSite.Intake.Store;

namespace IopSite.Tests.Intake.Store;

public sealed class NetworkFolderTests
{
    [Theory]
    [InlineData("nfs", true)]
    [InlineData("nfs4", true)]
    [InlineData("cifs", true)]
    [InlineData("smb3", true)]
    [InlineData("fuse.sshfs", true)]
    [InlineData("fuse", true)]
    [InlineData("fuseblk", false)]
    [InlineData("fuse.fuse-overlayfs", false)]
    [InlineData("ext4", false)]
    [InlineData("xfs", false)]
    [InlineData("overlay", false)]
    [InlineData("tmpfs", false)]
    [InlineData(null, false)]
    public void Tells_local_disks_from_those_of_other_machines(string? fileSystem, bool isRemote) =>
        Assert.Equal(isRemote, NetworkFolder.IsRemote(fileSystem));

    [Fact]
    public void Knows_what_a_folder_lies_on()
    {
        if (OperatingSystem.IsLinux())
            Assert.Equal("proc", NetworkFolder.FileSystem("/proc"));
        Assert.Null(NetworkFolder.FileSystem("/no/such/folder"));
    }
}
