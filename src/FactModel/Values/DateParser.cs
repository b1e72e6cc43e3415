using System.Globalization;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// Reads EDTF. A text that has the form of a date but names no day gets its explanation here; what does not even have
/// the form is explained by <see cref="DateHints"/>.
/// </summary>
internal static class DateParser
{
    /// <summary>Reads a date or an interval.</summary>
    /// <returns>False with an error where the form is right, and false without one where it is not.</returns>
    public static bool TryRead(string text, out FactDate date, out string? error)
    {
        date = default;
        if (text.StartsWith(DatePart.Publication, StringComparison.Ordinal))
        {
            return TryReadRelative(text.Substring(DatePart.Publication.Length), out date, out error);
        }

        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            bool isDate = TryReadDate(text, out DatePart single, out error);
            date = isDate ? new FactDate(single, default) : default;
            return isDate;
        }

        return TryReadInterval(text.Substring(0, slash), text.Substring(slash + 1), out date, out error);
    }

    /// <summary>Reads how far a date is from its source's publication: a sign, a number, and what that counts.</summary>
    private static bool TryReadRelative(string text, out FactDate date, out string? error)
    {
        date = default;
        error = "write publication-1d: a sign, a number up to 999999, and d, w, m or y";
        if (text.Length is < 3 or > 8 || text[0] is not ('+' or '-') || DatePart.UnitOf(text[text.Length - 1]) is not { } unit
            || !int.TryParse(text.Substring(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int offset))
        {
            return false;
        }

        (date, error) = (FactDate.FromPublication(text[0] == '-' ? -offset : offset, unit), null);
        return true;
    }

    private static bool TryReadInterval(string startText, string endText, out FactDate date, out string? error)
    {
        date = default;
        if (!TryReadEnd(startText, out DatePart start, out error) || !TryReadEnd(endText, out DatePart end, out error))
        {
            return false;
        }

        if (!start.IsDate && !end.IsDate)
        {
            error = "an interval has a date on one side at least, such as 2022/..";
            return false;
        }

        if (FactDate.EndsBeforeStart(start, end))
        {
            error = $"the interval ends ({endText}) before it starts ({startText})";
            return false;
        }

        date = new FactDate(start, end.AsEnd());
        return true;
    }

    private static bool TryReadEnd(string text, out DatePart part, out string? error)
    {
        error = null;
        switch (text)
        {
            case "..":
                part = DatePart.Open;
                return true;
            case "":
                part = DatePart.Unknown;
                return true;
            default:
                return TryReadDate(text, out part, out error);
        }
    }

    private static bool TryReadDate(string text, out DatePart part, out string? error)
    {
        char mark = text.Length > 0 ? text[text.Length - 1] : '\0';
        bool hasMark = mark is '?' or '~' or '%';
        string unmarked = hasMark ? text.Substring(0, text.Length - 1) : text;
        bool isDate = unmarked.StartsWith("Y", StringComparison.Ordinal)
            ? TryReadLongYear(unmarked, out part, out error)
            : TryReadCalendarDate(unmarked, out part, out error);
        part = part.WithMarks(mark is '~' or '%', mark is '?' or '%');
        return isDate;
    }

    /// <summary><c>Y170000002</c>, <c>Y-170000002</c>.</summary>
    private static bool TryReadLongYear(string text, out DatePart part, out string? error)
    {
        part = default;
        error = null;
        bool isNegative = text.Length > 1 && text[1] == '-';
        string digits = text.Substring(isNegative ? 2 : 1);
        if (!IsDigits(digits))
        {
            return false;
        }

        if (digits.Length <= DatePart.YearDigits || digits[0] == '0')
        {
            error = "Y stands before a year of more than four digits, the first of which is not 0";
            return false;
        }

        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            error = "years beyond " + int.MaxValue.ToString(CultureInfo.InvariantCulture) + " are not supported";
            return false;
        }

        part = DatePart.OfYear(year, isNegative, DatePart.YearDigits);
        return true;
    }

    /// <summary><c>2025</c>, <c>2025-08</c>, <c>2025-08-22</c>, with a minus before it or <c>X</c> in it.</summary>
    private static bool TryReadCalendarDate(string text, out DatePart part, out string? error)
    {
        part = default;
        error = null;
        string body = text.StartsWith("-", StringComparison.Ordinal) ? text.Substring(1) : text;
        if (!HasForm(body))
        {
            return false;
        }

        error = ReadYear(body.Substring(0, 4), isNegative: body.Length < text.Length, ref part);
        if (error is null && body.Length > 4)
        {
            string month = body.Substring(5, 2);
            string? day = body.Length > 7 ? body.Substring(8, 2) : null;
            error = ReadMonth(month, day, text.Substring(0, text.Length - body.Length + 4), ref part);
        }

        return error is null;
    }

    private static string? ReadYear(string digits, bool isNegative, ref DatePart part)
    {
        int known = digits.IndexOf('X') is var x and >= 0 ? x : DatePart.YearDigits;
        if (digits.TrimEnd('X').Length != known)
        {
            return "the digits of a year are unspecified from the right, as in 201X";
        }

        int magnitude = int.Parse(digits.Replace('X', '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        if (isNegative && magnitude == 0 && (known is 0 or DatePart.YearDigits))
        {
            return $"there is no year -{digits}; write {digits}";
        }

        part = DatePart.OfYear(magnitude, isNegative, known);
        return null;
    }

    private static string? ReadMonth(string monthText, string? dayText, string yearText, ref DatePart part)
    {
        if (!TryReadTwoDigits(monthText, out int month) || !TryReadTwoDigits(dayText ?? "XX", out int day))
        {
            return "a month and a day are two digits, or XX where they are not known";
        }

        part = part.WithMonth(month);
        if (dayText is null)
        {
            return part.IsSeason ? null : ExplainMonth(month);
        }

        if (part.IsSeason || ExplainMonth(month) is not null)
        {
            bool isSwapped = day is >= 1 and <= 12 && month <= part.DaysIn(day);
            return ExplainMonthBeforeDay(month, isSwapped ? $"{yearText}-{dayText}-{monthText}" : null);
        }

        string? error = ExplainDay(part, month, day, yearText);
        part = part.WithDay(day);
        return error;
    }

    private static string? ExplainMonth(int month) => month switch
    {
        DatePart.Unspecified or (>= 1 and <= 12) => null,
        >= 25 and <= 41 => $"{Number(month)} is neither a month nor a season; the seasons are 21 (spring) to 24 (winter)",
        _ => $"month {Number(month)} does not exist",
    };

    private static string ExplainMonthBeforeDay(int month, string? swapped)
    {
        if (swapped is not null)
        {
            return $"month {Number(month)} does not exist; did you mean {swapped}?";
        }

        return month is >= (int)FactSeason.Spring and <= (int)FactSeason.Winter
            ? $"{Number(month)} is a season, and a season has no days"
            : $"month {Number(month)} does not exist";
    }

    private static string? ExplainDay(DatePart part, int month, int day, string yearText)
    {
        if (day == DatePart.Unspecified)
        {
            return null;
        }

        int days = month == DatePart.Unspecified ? 31 : part.DaysIn(month);
        if (day >= 1 && day <= days)
        {
            return null;
        }

        if (day == 0 || month == DatePart.Unspecified)
        {
            return $"day {Number(day)} does not exist";
        }

        bool isYearsFebruary = month == 2 && part.IsYearKnown;
        return ProlepticCalendar.MonthName(month) + (isYearsFebruary ? " " + yearText : "")
            + " has " + (month == 2 && !part.IsYearKnown ? "at most " : "") + Number(days) + " days";
    }

    /// <summary>Four characters, and two more after a hyphen, and two more after another: digits and X only.</summary>
    private static bool HasForm(string body)
    {
        if (body.Length is not (4 or 7 or 10))
        {
            return false;
        }

        for (int i = 0; i < body.Length; i++)
        {
            bool isHyphenPlace = i is 4 or 7;
            if (isHyphenPlace ? body[i] != '-' : body[i] is not ('X' or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadTwoDigits(string text, out int number)
    {
        number = DatePart.Unspecified;
        if (text == "XX")
        {
            return true;
        }

        number = (10 * (text[0] - '0')) + text[1] - '0';
        return IsDigits(text);
    }

    private static bool IsDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
