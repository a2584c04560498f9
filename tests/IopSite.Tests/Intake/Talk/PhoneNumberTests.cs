using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("(555) 555-0142")]
    [InlineData("555-555-0142")]
    [InlineData("555.555.0142")]
    [InlineData("555 555 0142")]
    [InlineData("5555550142")]
    [InlineData(" 1 (312) 555-0142 ")]
    [InlineData("+1 312 555 0142")]
    [InlineData("312/555-0142")]
    [InlineData("312–555–0142")]
    [InlineData("312\u00A0555\u00A00142")]
    [InlineData("312-555-0142 x7")]
    [InlineData("312-555-0142 ext. 1234")]
    [InlineData("312-555-0142, extension 12")]
    [InlineData("312-555-0142 #12")]
    [InlineData("+52 55 1234 5678")]
    [InlineData("+49 (0)30 901820")]
    [InlineData("011 52 55 1234 5678")]
    [InlineData("\u202A+1 (312) 555-0142\u202C")]
    [InlineData("３１２５５５０１４２")]
    public void Takes_any_usual_way_of_writing_a_number(string typed) => Assert.True(PhoneNumber.IsPossible(typed));

    [Theory]
    [InlineData("")]
    [InlineData("555-0142")]
    [InlineData("312 555 014")]
    [InlineData("312 555 01422")]
    [InlineData("911")]
    [InlineData("call me")]
    [InlineData("sam@example.com")]
    [InlineData("+999 123 456 789")]
    public void Refuses_what_cannot_be_dialed(string typed) => Assert.False(PhoneNumber.IsPossible(typed));

    [Fact]
    public void Takes_out_direction_marks_that_contacts_copy_along() =>
        Assert.Equal("+1 (312) 555-0142", PhoneNumber.Clean("\u202A+1 (312) 555-0142\u202C "));
}
