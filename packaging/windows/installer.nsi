; The installer for one user, who needs no administrator. Made by installer.py, which defines
; VERSION, NUMBERS (four of them), PUBLISHER, OUTFILE, ICON, PICTURE, HELPER, COMPRESSOR and SIZE
; (KiB), and writes files.nsh (INSTALL_FILES, REMOVE_FILES). The texts are in texts.nsh.
;
; Silent: /S, with /WAIT=SECONDS to wait for an open program (30), and as the last word /D=FOLDER
; without quotes.
; Exit status: 0 done; 1 cancelled by the user; 2 it could not be done (what was there may be
; incomplete: install again); 1150 the Windows is too old; 1618 the program is open, try again later
; (Intune does); 1638 a newer version is installed, or one for everybody on the machine.

Target amd64-unicode
SetCompressor /SOLID ${COMPRESSOR}
SetDateSave on
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
AllowSkipFiles off

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include LogicLib.nsh

!define NAME "SSP Desktop"
!define DOCUMENT "SSPDesktop.Document"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\SSPDesktop"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define APPLICATION "Software\Classes\Applications\${NAME}.exe"

!define TOO_OLD_WINDOWS 1150
!define RUNNING 1618
!define OTHER_THERE 1638

Name "${NAME}"
OutFile "${OUTFILE}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "InstallFolder"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME_TITLE)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME_TEXT)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(FINISH_TITLE)"
!define MUI_FINISHPAGE_TEXT "$(FINISH_TEXT)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(FINISH_RUN)"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(REMOVE_TEXT)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Danish" ; the one for every language that is not here
!insertmacro MUI_LANGUAGE "English"
!include texts.nsh
!include files.nsh

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
!macro VERSION_TEXTS LANGUAGE
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${NAME} – installation"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "${PUBLISHER}. MIT."
!macroend
!insertmacro VERSION_TEXTS ${LANG_DANISH}
!insertmacro VERSION_TEXTS ${LANG_ENGLISH}

Var DataFolder
Var Tries
Var Patience

!macro FUNCTIONS UN
  Function ${UN}EndWith ; the exit status is on the stack
    Pop $0
    SetErrorLevel $0
    Quit
  FunctionEnd

  ; Windows lets nobody write to a program that runs. Somebody at the screen is asked to close it,
  ; a silent run waits.
  Function ${UN}WaitUntilClosed
    StrCpy $Tries 0
    StrCpy $Patience 30
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/WAIT=" $1
    ${IfNot} ${Errors}
      StrCpy $Patience $1
    ${EndIf}
    IntOp $Patience $Patience * 2 ; half seconds
    ${Do}
      StrCpy $1 "closed"
      !insertmacro LOOK_AT "$INSTDIR\${NAME}.exe"
      !insertmacro LOOK_AT "$INSTDIR\ssp-desktop.exe"
      ${If} $1 == "closed"
        Return
      ${EndIf}
      ${If} ${Silent}
        IntOp $Tries $Tries + 1
        ${If} $Tries > $Patience
          Push ${RUNNING}
          Call ${UN}EndWith
        ${EndIf}
        Sleep 500
      ${ElseIf} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_OPEN)" IDCANCEL`
        Push 1
        Call ${UN}EndWith
      ${EndIf}
    ${Loop}
  FunctionEnd
!macroend

!macro LOOK_AT FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      StrCpy $1 "open"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!insertmacro FUNCTIONS ""
!insertmacro FUNCTIONS "un."

Function .onInit
  SetShellVarContext current
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(OLD_WINDOWS)" /SD IDOK
    Push ${TOO_OLD_WINDOWS}
    Call EndWith
  ${EndIf}
  ; The MSI's. With both, the Start menu opens this one, and IT keeps the other one up to date.
  ReadRegStr $0 HKLM "Software\${NAME}" "InstallFolder"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\${NAME}.exe"
    MessageBox MB_OK|MB_ICONINFORMATION "$(EVERYBODYS_IS_THERE)" /SD IDOK
    Push ${OTHER_THERE}
    Call EndWith
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(NEWER_IS_THERE)" /SD IDOK
      Push ${OTHER_THERE}
      Call EndWith
    ${EndIf}
  ${EndIf}
  Call WaitUntilClosed
FunctionEnd

Section
  ; What the older version brought goes first, by its own list; data and settings lie elsewhere.
  ; One in another folder goes wholly.
  StrCpy $0 0
  ReadRegStr $1 HKCU "Software\${NAME}" "InstallFolder"
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S /UPDATE _?=$INSTDIR' $0
  ${ElseIf} $1 != $INSTDIR
  ${AndIf} ${FileExists} "$1\uninstall.exe"
    ExecWait '"$1\uninstall.exe" /S _?=$1' $0
    ${If} $0 = 0
      Delete "$1\uninstall.exe"
      RMDir "$1"
    ${EndIf}
  ${EndIf}
  ${If} $0 <> 0
    DetailPrint "$(OLD_STAYS)"
    SetErrorLevel $0
    Abort "$(OLD_STAYS)"
  ${EndIf}

  ClearErrors
  !insertmacro INSTALL_FILES
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort "$(NOT_WRITTEN)"
  ${EndIf}

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe"

  WriteRegStr HKCU "Software\${NAME}" "InstallFolder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${UNINSTALL}" "Comments" "$(COMMENTS)"
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  ; The command: from Windows' own Run and address bar, and from a terminal.
  WriteRegStr HKCU "${APP_PATHS}\ssp-desktop.exe" "" "$INSTDIR\ssp-desktop.exe"
  InitPluginsDir
  File "/oname=$PLUGINSDIR\setup_helper.exe" "${HELPER}"

  ; "Open with" of Word files and PDFs. What opens them otherwise stays as it is.
  WriteRegStr HKCU "Software\Classes\${DOCUMENT}" "" "$(DOCUMENT_NAME)"
  WriteRegStr HKCU "Software\Classes\${DOCUMENT}\shell\open" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "Software\Classes\${DOCUMENT}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" open --file "%1"'
  WriteRegStr HKCU "${APPLICATION}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${APPLICATION}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" open --file "%1"'
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" ".docx" ""
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" ".pdf" ""
  WriteRegStr HKCU "Software\Classes\.docx\OpenWithProgids" "${DOCUMENT}" ""
  WriteRegStr HKCU "Software\Classes\.pdf\OpenWithProgids" "${DOCUMENT}" ""

  ; Last, as it tells the programs that run.
  ExecWait '"$PLUGINSDIR\setup_helper.exe" path-add "$INSTDIR"' $0
  ${If} $0 <> 0
    DetailPrint "$(NO_PATH)"
  ${EndIf}
SectionEnd

Function un.onInit
  SetShellVarContext current
  ReadEnvStr $DataFolder "SSP_DESKTOP_DATA_DIR"
  ${If} $DataFolder == ""
    StrCpy $DataFolder "$LOCALAPPDATA\ssp-desktop"
  ${EndIf}
  Call un.WaitUntilClosed
FunctionEnd

Section un.
  ClearErrors
  ${GetParameters} $0
  ${GetOptions} $0 "/UPDATE" $1
  ${IfNot} ${Errors}
    !insertmacro REMOVE_FILES
    Return
  ${EndIf}

  InitPluginsDir
  File "/oname=$PLUGINSDIR\setup_helper.exe" "${HELPER}"
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; if nothing of anybody else's is in it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegValue HKCU "Software\Classes\.docx\OpenWithProgids" "${DOCUMENT}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.docx\OpenWithProgids"
  DeleteRegValue HKCU "Software\Classes\.pdf\OpenWithProgids" "${DOCUMENT}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.pdf\OpenWithProgids"
  DeleteRegKey HKCU "Software\Classes\${DOCUMENT}"
  DeleteRegKey HKCU "${APPLICATION}"
  DeleteRegKey HKCU "${APP_PATHS}\ssp-desktop.exe"
  DeleteRegKey HKCU "Software\${NAME}"
  DeleteRegKey HKCU "${UNINSTALL}"
  ExecWait '"$PLUGINSDIR\setup_helper.exe" path-remove "$INSTDIR"'
  MessageBox MB_OK|MB_ICONINFORMATION "$(DATA_STAYS)" /SD IDOK
SectionEnd
