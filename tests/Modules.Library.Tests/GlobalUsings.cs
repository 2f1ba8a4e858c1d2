global using Luodi.Platform;
global using Luodi.Platform.Access;
