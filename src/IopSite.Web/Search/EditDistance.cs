namespace IopSite.Web.Search;

/// <summary>How many letters are wrong: one too many, one missing, another one, or two neighbors changed about. Pure.</summary>
internal static class EditDistance
{
    /// <returns>The distance, or a number above <paramref name="most"/> when it is larger than that.</returns>
    public static int Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> above = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            above[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var changed = above[column - 1] + (left[line - 1] == right[column - 1] ? 0 : 1);
                var cost = Math.Min(changed, Math.Min(above[column], row[column - 1]) + 1);
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                    cost = Math.Min(cost, before[column - 2] + 1);
                row[column] = cost;
                least = Math.Min(least, cost);
            }
            if (least > most)
                return most + 1;
            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[right.Length];
    }
}
