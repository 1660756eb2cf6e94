/* ssp-desktop.exe and "SSP Desktop.exe": the program, with the Python that lies beside it.

   Python's own advice for a program that brings its Python: load that Python's DLL and call Py_Main
   with a command line made here. So there is one process, with the program's own name and icon in
   the taskbar and the task manager, no interpreter that runs whatever it is given, and nothing is
   unpacked. Which of the two it is, with a console or without, is chosen when it is compiled
   (-mconsole, -mwindows); both are this file.

   What Python may import is said by pythonXY._pth beside the DLL, which also makes it leave the
   environment, the registry and the user's packages alone. */

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#ifndef PYTHON_DLL
#error "PYTHON_DLL names the DLL, as in L\"python311.dll\""
#endif

#define COULD_NOT 2 /* the program's exit status for what could not be done */

/* A path may be longer than MAX_PATH; Windows ends at this. */
#define LONGEST 32768
static wchar_t own[LONGEST], path[LONGEST];

typedef int (*py_main)(int, wchar_t **);

/* In Danish and English: nothing is known yet of the user's language. */
static int refuse(const wchar_t *what)
{
    static wchar_t message[2 * LONGEST + 1000];
    swprintf(message, sizeof message / sizeof *message,
             L"SSP Desktop kan ikke starte: %ls kan ikke l\u00e6ses. Installer programmet igen; dine "
             L"m\u00f8der bliver liggende.\n\nSSP Desktop cannot start: %ls cannot be read. Install "
             L"the program again; your meetings stay.\n",
             what, what);
#ifdef WITH_CONSOLE
    static char bytes[3 * sizeof message / sizeof *message];
    HANDLE to = GetStdHandle(STD_ERROR_HANDLE);
    DWORD mode, written;
    if (GetConsoleMode(to, &mode)) {
        WriteConsoleW(to, message, (DWORD)wcslen(message), &written, NULL);
    } else {
        int count = WideCharToMultiByte(CP_UTF8, 0, message, -1, bytes, sizeof bytes, NULL, NULL);
        if (count > 0)
            WriteFile(to, bytes, (DWORD)count - 1, &written, NULL);
    }
#else
    MessageBoxW(NULL, message, L"SSP Desktop", MB_OK | MB_ICONERROR);
#endif
    return COULD_NOT;
}

static int run(int argc, wchar_t **argv)
{
    /* -B: nothing is written where the program lies, so that a removal leaves nothing.
       -X launcher: tells the program that sys.executable is the program and not a Python. */
    static wchar_t *first[] = {NULL, L"-B", L"-X", L"launcher", L"-m", L"ssp_desktop"};
    const int count = sizeof first / sizeof *first;
    DWORD length = GetModuleFileNameW(NULL, own, LONGEST);
    if (length == 0 || length >= LONGEST - wcslen(PYTHON_DLL))
        return refuse(PYTHON_DLL);
    wcscpy(path, own);
    wchar_t *name = wcsrchr(path, L'\\');
    wcscpy(name == NULL ? path : name + 1, PYTHON_DLL);

    /* By its whole path, with what it needs sought beside it: no other folder is asked. */
    HMODULE python = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (python == NULL)
        return refuse(path);
    py_main call = (py_main)(void *)GetProcAddress(python, "Py_Main");
    if (call == NULL)
        return refuse(path);

    wchar_t **all = calloc(argc + count + 1, sizeof *all);
    if (all == NULL)
        return COULD_NOT;
    for (int at = 0; at < count; at++)
        all[at] = first[at];
    all[0] = own; /* and not what was typed: it becomes sys.executable */
    for (int at = 1; at < argc; at++)
        all[count + at - 1] = argv[at];
    return call(argc + count - 1, all);
}

#ifdef WITH_CONSOLE
int wmain(int argc, wchar_t **argv)
{
    return run(argc, argv);
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int show)
{
    int argc = 0;
    wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
    (void)instance, (void)before, (void)line, (void)show;
    return argv == NULL ? COULD_NOT : run(argc, argv);
}
#endif
