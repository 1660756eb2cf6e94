/* Stands in for Python's DLL, where none was handed in: installing, starting and removing can be
   tried all the same. Py_Main writes each word it was called with on a line of the file that the
   variable SSP_DESKTOP_STANDIN names, in UTF-8, and returns 0. After the word --wait it stays until
   that file is gone; after the word --status it returns the number that follows. */

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

__declspec(dllexport) int Py_Main(int argc, wchar_t **argv)
{
    static wchar_t place[32768];
    static char line[32768];
    int status = 0, wait = 0;
    DWORD length = GetEnvironmentVariableW(L"SSP_DESKTOP_STANDIN", place, 32768);
    FILE *file = length ? _wfopen(place, L"wb") : NULL;
    for (int at = 0; at < argc; at++) {
        if (file != NULL && WideCharToMultiByte(CP_UTF8, 0, argv[at], -1, line, 32768, NULL, NULL))
            fprintf(file, "%s\n", line);
        if (wcscmp(argv[at], L"--wait") == 0)
            wait = 1;
        if (wcscmp(argv[at], L"--status") == 0 && at + 1 < argc)
            status = _wtoi(argv[at + 1]);
    }
    if (file != NULL)
        fclose(file);
    while (wait && length && GetFileAttributesW(place) != INVALID_FILE_ATTRIBUTES)
        Sleep(50);
    return status;
}
