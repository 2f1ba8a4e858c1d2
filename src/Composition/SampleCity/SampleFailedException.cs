namespace Luodi.Composition.SampleCity;

/// <summary>The script could not be played to its end: the message names the act and what was said to it.</summary>
internal sealed class SampleFailedException(string act, string why) : Exception($"{act}: {why}");
