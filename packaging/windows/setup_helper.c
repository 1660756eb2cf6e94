/* Puts a folder on the user's PATH, or takes it off: setup_helper.exe path-add|path-remove FOLDER.

   NSIS's own texts end at 1,024 characters, and a PATH cut off there is a broken PATH. This reads
   it at any length, changes the one entry, keeps its type (its %variables% too), and leaves the
   rest as it was. What is there already, or is gone already, is left. Then it tells the programs
   that run. Exit status 0: done; 2: the PATH could not be read or written, and is as it was. */

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <shlobj.h>
#include <stdlib.h>
#include <wchar.h>

static int same(const wchar_t *entry, size_t length, const wchar_t *folder)
{
    while (length && entry[length - 1] == L'\\')
        length--;
    return length == wcslen(folder) && _wcsnicmp(entry, folder, length) == 0;
}

/* Copies the entries of `old` other than `folder` to `out`; returns how many were left out. */
static int without(const wchar_t *old, const wchar_t *folder, wchar_t *out)
{
    int found = 0;
    *out = 0;
    while (*old) {
        size_t length = wcscspn(old, L";");
        if (same(old, length, folder))
            found++;
        else if (length) {
            if (*out)
                wcscat(out, L";");
            wcsncat(out, old, length);
        }
        old += length + (old[length] == L';');
    }
    return found;
}

static wchar_t *read_path(HKEY key, DWORD *type)
{
    DWORD bytes = 0;
    LSTATUS status = RegQueryValueExW(key, L"Path", NULL, type, NULL, &bytes);
    if (status == ERROR_FILE_NOT_FOUND) {
        *type = REG_EXPAND_SZ;
        return calloc(1, sizeof(wchar_t));
    }
    if (status != ERROR_SUCCESS || (*type != REG_SZ && *type != REG_EXPAND_SZ))
        return NULL;
    wchar_t *value = calloc(1, bytes + 2 * sizeof(wchar_t)); /* it need not end in a zero */
    if (value && RegQueryValueExW(key, L"Path", NULL, NULL, (BYTE *)value, &bytes) != ERROR_SUCCESS)
        return NULL;
    return value;
}

static int change(int add, wchar_t *folder)
{
    HKEY key;
    DWORD type = 0;
    size_t end = wcslen(folder);
    while (end && folder[end - 1] == L'\\')
        folder[--end] = 0;
    if (!end || wcschr(folder, L';'))
        return 2;
    if (RegCreateKeyExW(HKEY_CURRENT_USER, L"Environment", 0, NULL, 0,
                        KEY_QUERY_VALUE | KEY_SET_VALUE, NULL, &key, NULL) != ERROR_SUCCESS)
        return 2;
    wchar_t *old = read_path(key, &type);
    wchar_t *made = old ? calloc(wcslen(old) + end + 2, sizeof *made) : NULL;
    if (made == NULL)
        return 2;
    int found = without(old, folder, made);
    if (add ? found : !found)
        return 0;
    if (add) {
        wcscpy(made, old);
        if (*made && made[wcslen(made) - 1] != L';')
            wcscat(made, L";");
        wcscat(made, folder);
    }
    LSTATUS status;
    if (*made)
        status = RegSetValueExW(key, L"Path", 0, type, (BYTE *)made,
                                (DWORD)((wcslen(made) + 1) * sizeof *made));
    else
        status = RegDeleteValueW(key, L"Path"); /* before it came there was none */
    return status == ERROR_SUCCESS ? 0 : 2;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int show)
{
    int argc = 0;
    wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
    (void)instance, (void)before, (void)line, (void)show;
    if (argv == NULL || argc != 3)
        return 2;
    int status = change(wcscmp(argv[1], L"path-add") == 0, argv[2]);
    DWORD_PTR answer;
    SendMessageTimeoutW(HWND_BROADCAST, WM_SETTINGCHANGE, 0, (LPARAM)L"Environment",
                        SMTO_ABORTIFHUNG, 2000, &answer);
    SHChangeNotify(SHCNE_ASSOCCHANGED, SHCNF_IDLIST, NULL, NULL);
    return status;
}
