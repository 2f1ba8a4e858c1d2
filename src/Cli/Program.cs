using System.Runtime.InteropServices;
using Luodi.Cli;
using Luodi.Cli.Output;

using var interrupt = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var terminal = Terminal.OfProcess();
return (int)await LuodiCommand.RunAsync(args, terminal, interrupt.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    interrupt.Cancel();
}
