namespace FactModel.Core.Problems;

/// <summary>Every message there is. Ids FM0001 to FM0049 are about text and YAML.</summary>
public static partial class Catalogue
{
    /// <summary>What the parser refuses, where no rule is more exact.</summary>
    public static readonly ProblemRule NotYaml = new(
        "FM0001", ProblemSeverity.Error, "This is not YAML",
        "this is not YAML: {0}");

    /// <summary>Bytes that are no text in the file's encoding.</summary>
    public static readonly ProblemRule InvalidEncoding = new(
        "FM0002", ProblemSeverity.Error, "The file is not in the encoding it seems to be in",
        "this is not {0}: {1}; save the file as UTF-8");

    /// <summary>A character that YAML does not allow.</summary>
    public static readonly ProblemRule ForbiddenCharacter = new(
        "FM0003", ProblemSeverity.Error, "A character that YAML does not allow",
        "the character {0} is not allowed in YAML; delete it, or write {1} in double quotes");

    /// <summary>Half of a surrogate pair, which no file can hold as text.</summary>
    public static readonly ProblemRule LoneSurrogate = new(
        "FM0004", ProblemSeverity.Error, "Half of a surrogate pair",
        "{0} is half of a surrogate pair and stands for no character; write the character itself");

    /// <summary>A character that ends the line for some programs alone.</summary>
    public static readonly ProblemRule UncertainLineBreak = new(
        "FM0005", ProblemSeverity.Error, "A character that only some programs take for a line break",
        "the character {0} ends the line for some programs and not for others; delete it, or write {1} in double quotes");

    /// <summary>A byte order mark at the start of a line that is not the first.</summary>
    public static readonly ProblemRule StrayByteOrderMark = new(
        "FM0006", ProblemSeverity.Error, "A byte order mark inside the file",
        "an invisible {0} stands here, as where two files were joined; delete it");

    /// <summary>A scalar that is too long.</summary>
    public static readonly ProblemRule ScalarTooLong = new(
        "FM0007", ProblemSeverity.Error, "A value is too long",
        "this value has {0} characters, and the most is {1}; keep such a text in a file of its own");

    /// <summary>Collections that stand in each other too deep.</summary>
    public static readonly ProblemRule TooDeep = new(
        "FM0008", ProblemSeverity.Error, "Nested too deep",
        "this stands deeper than {0} levels of lists and mappings; the rest of the entry is not read");

    /// <summary>Aliases that stand for too much.</summary>
    public static readonly ProblemRule TooManyAliasedNodes = new(
        "FM0009", ProblemSeverity.Error, "Aliases stand for too many nodes",
        "with this alias, those of the file stand for more than {0} nodes; write out what is meant, or refer to it by id");

    /// <summary>The file has so many problems that the rest was not read.</summary>
    public static readonly ProblemRule TooManyProblems = new(
        "FM0010", ProblemSeverity.Error, "Too many problems in one file",
        "there are {0} problems up to here; the rest of the file is not read");

    /// <summary>A Markdown file without front matter.</summary>
    public static readonly ProblemRule NoFrontMatter = new(
        "FM0011", ProblemSeverity.Error, "A Markdown file without front matter",
        "a Markdown file is read for its front matter, and this one has none; begin the first line with '---', and close the "
        + "YAML with another '---'");

    /// <summary>Front matter without an end.</summary>
    public static readonly ProblemRule FrontMatterNotClosed = new(
        "FM0012", ProblemSeverity.Error, "Front matter without an end",
        "the front matter that begins here is not closed; put a line with '---' alone after it");

    /// <summary>More than one document in a file.</summary>
    public static readonly ProblemRule SecondDocument = new(
        "FM0013", ProblemSeverity.Error, "A second document in one file",
        "a second YAML document begins here, and a file holds one; move it to a file of its own, or delete the line between");

    /// <summary>A directive that cannot be followed.</summary>
    public static readonly ProblemRule BadDirective = new(
        "FM0014", ProblemSeverity.Error, "A YAML directive that cannot be followed",
        "the directive '{0}' cannot be followed; delete the line (the version is YAML 1.2, and tags are local)");

    /// <summary>What version control left.</summary>
    public static readonly ProblemRule MergeConflict = new(
        "FM0015", ProblemSeverity.Error, "A merge conflict that is not resolved",
        "version control left a conflict here; choose what holds, and delete the marks");

    /// <summary>A tab where only spaces indent.</summary>
    public static readonly ProblemRule TabIndentation = new(
        "FM0016", ProblemSeverity.Error, "A tab in the indentation",
        "a tab indents this line; indent with spaces");

    /// <summary>Indentation that fits no level.</summary>
    public static readonly ProblemRule BadIndentation = new(
        "FM0017", ProblemSeverity.Error, "Indentation that does not fit",
        "the indentation does not fit: {0}");

    /// <summary>A quote that is not closed.</summary>
    public static readonly ProblemRule UnclosedQuote = new(
        "FM0018", ProblemSeverity.Error, "A quote that is not closed",
        "this {0} is not closed; close it on its line, or indent the lines that belong to the text");

    /// <summary>An escape that there is not.</summary>
    public static readonly ProblemRule UnknownEscape = new(
        "FM0019", ProblemSeverity.Error, "An escape that YAML does not know",
        "'{0}' is no escape; write \\\\ for a backslash, or use single quotes, where a backslash is itself");

    /// <summary>More text after a value that has ended.</summary>
    public static readonly ProblemRule TextAfterValue = new(
        "FM0020", ProblemSeverity.Error, "Text after the end of a value",
        "the value ended with {0}, and more text follows; quote the whole value (within '…' write a quote as '', within \"…\" as \\\")");

    /// <summary>A bracket that is not closed.</summary>
    public static readonly ProblemRule UnclosedBracket = new(
        "FM0021", ProblemSeverity.Error, "A bracket that is not closed",
        "this {0} is not closed; put {1} where it ends, or quote the value where the bracket is text");

    /// <summary>Two values within brackets without a comma.</summary>
    public static readonly ProblemRule MissingComma = new(
        "FM0022", ProblemSeverity.Error, "A comma is missing",
        "there is no comma before this; put ',' between two entries and {0} after the last, or quote the value it belongs to");

    /// <summary>A comma without a value before it.</summary>
    public static readonly ProblemRule NothingBeforeComma = new(
        "FM0023", ProblemSeverity.Error, "Nothing before a comma",
        "nothing stands before this comma; delete it, or write the value that is missing");

    /// <summary>A dash within brackets.</summary>
    public static readonly ProblemRule DashInBrackets = new(
        "FM0024", ProblemSeverity.Error, "A dash within brackets",
        "within brackets a list has no dashes; separate its items by commas");

    /// <summary>A tag that is not set apart within brackets.</summary>
    public static readonly ProblemRule TagInBrackets = new(
        "FM0025", ProblemSeverity.Error, "A tag without a value within brackets",
        "within brackets a tag needs a value after it; write {0} ''");

    /// <summary>A colon and a blank in a plain value.</summary>
    public static readonly ProblemRule ColonInValue = new(
        "FM0026", ProblemSeverity.Error, "A colon in a value without quotes",
        "a colon followed by a blank ends a key, and here stands a value; quote the value");

    /// <summary>A character that means something else at the start of a value.</summary>
    public static readonly ProblemRule ReservedStart = new(
        "FM0027", ProblemSeverity.Error, "A value cannot start like this",
        "{0} has a meaning of its own in YAML and cannot start a value here; quote the value");

    /// <summary>What YAML takes for the header of a block of text.</summary>
    public static readonly ProblemRule BlockScalarStart = new(
        "FM0028", ProblemSeverity.Error, "YAML takes this for the start of a block of text",
        "YAML takes '{0}' for the start of a block of text; quote it, or begin the text on the next line");

    /// <summary>A line that is no entry.</summary>
    public static readonly ProblemRule MissingColon = new(
        "FM0029", ProblemSeverity.Error, "A line without a key",
        "'{0}' is no 'key: value'; add the colon, or indent the line deeper where it belongs to the value above");

    /// <summary>A colon that is not followed by a blank.</summary>
    public static readonly ProblemRule NoBlankAfterColon = new(
        "FM0030", ProblemSeverity.Error, "No blank after a colon",
        "'{0}' is no 'key: value'; put a blank after the colon that ends the key");

    /// <summary>A key that is too long.</summary>
    public static readonly ProblemRule KeyTooLong = new(
        "FM0031", ProblemSeverity.Error, "A key is too long",
        "a key has at most {0} characters");

    /// <summary>A list that starts on the line of its key.</summary>
    public static readonly ProblemRule DashAfterKey = new(
        "FM0032", ProblemSeverity.Error, "A list on the line of its key",
        "a list with dashes starts on a line of its own; move it to the next line, or write it within [ ]");

    /// <summary>An item among keys.</summary>
    public static readonly ProblemRule ListInMapping = new(
        "FM0033", ProblemSeverity.Error, "A list item among keys",
        "a list item stands among keys; indent it below the key it belongs to, or give it a key");

    /// <summary>A key among items.</summary>
    public static readonly ProblemRule KeyInList = new(
        "FM0034", ProblemSeverity.Error, "A key among list items",
        "'{0}' stands among list items and is none; begin it with '- ', or indent it below the item it belongs to");

    /// <summary>A comment that is not set apart.</summary>
    public static readonly ProblemRule CommentWithoutBlank = new(
        "FM0035", ProblemSeverity.Error, "No blank before a comment",
        "a comment needs a blank before its #; put one, or quote the value the # belongs to");

    /// <summary>A key that the mapping has already.</summary>
    public static readonly ProblemRule DuplicateKey = new(
        "FM0036", ProblemSeverity.Error, "A key stands twice in one mapping",
        "the key '{0}' stands twice in this mapping, and the first one holds; rename or delete one");

    /// <summary>A key that is a mapping or a list.</summary>
    public static readonly ProblemRule CollectionAsKey = new(
        "FM0037", ProblemSeverity.Error, "A mapping or list as a key",
        "a {0} cannot be a key; quote it where it is text, such as a value in double braces");

    /// <summary>A colon without a key.</summary>
    public static readonly ProblemRule EmptyKey = new(
        "FM0038", ProblemSeverity.Error, "An empty key",
        "nothing stands where a key is expected; write the key, or quote the text that begins here");

    /// <summary>The null value as a key.</summary>
    public static readonly ProblemRule NullKey = new(
        "FM0039", ProblemSeverity.Error, "Null as a key",
        "{0} is YAML's null and cannot be a key; quote it where the word is meant");

    /// <summary>A merge key of YAML 1.1.</summary>
    public static readonly ProblemRule MergeKey = new(
        "FM0040", ProblemSeverity.Error, "A merge key",
        "{0} is not part of YAML 1.2 and merges nothing; write out the keys that are meant");

    /// <summary>An alias to an anchor that there is not.</summary>
    public static readonly ProblemRule UndefinedAlias = new(
        "FM0041", ProblemSeverity.Error, "An alias without an anchor",
        "*{0} refers to an anchor that was not set before it; where the star is text, quote the value{1}");

    /// <summary>An alias within what it stands for.</summary>
    public static readonly ProblemRule RecursiveAlias = new(
        "FM0042", ProblemSeverity.Error, "An alias within its own anchor",
        "*{0} stands within what it refers to; a value cannot contain itself");

    /// <summary>A tag that names a type.</summary>
    public static readonly ProblemRule GlobalTag = new(
        "FM0043", ProblemSeverity.Error, "A tag that names a type",
        "the tag {0} is not needed; the model's type decides how a value is read, so delete it");
}
