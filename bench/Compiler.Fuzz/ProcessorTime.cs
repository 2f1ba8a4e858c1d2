using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Luodi.Compiler.Fuzz;

/// <summary>处理器时间: what this thread alone has used. Unlike the time on the wall it does not grow when the machine is busy with something else.</summary>
internal static class ProcessorTime
{
    private const int ThreadCpuTime = 3;

    public static TimeSpan OfThread()
    {
        if (!OperatingSystem.IsLinux())
            return Stopwatch.GetElapsedTime(0);
        return ClockGetTime(ThreadCpuTime, out var time) == 0 ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0) : throw new InvalidOperationException("clock_gettime");
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
