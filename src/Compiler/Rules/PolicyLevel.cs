namespace Luodi.Compiler.Rules;

/// <summary>层级: how high the body that issued a document stands; the greater, the lower.</summary>
public enum PolicyLevel { Unknown, National, Province, City, County, Township }
