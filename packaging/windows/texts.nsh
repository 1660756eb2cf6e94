; What the installer says, in Danish and English.

!macro TEXT NAME DANISH ENGLISH
  LangString ${NAME} ${LANG_DANISH} "${DANISH}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro TEXT WELCOME_TITLE \
  "Installer SSP Desktop ${VERSION}" \
  "Install SSP Desktop ${VERSION}"
!insertmacro TEXT WELCOME_TEXT \
  "Programmet installeres for dig alene; det kræver ingen administrator.$\r$\n$\r$\nHar du allerede en ældre version, bliver den afløst. Dine møder, skabeloner og indstillinger bliver, som de er.$\r$\n$\r$\nLuk SSP Desktop først, hvis det er åbent." \
  "The program is installed for you alone, which needs no administrator.$\r$\n$\r$\nAn older version is replaced. Your meetings, templates and settings stay as they are.$\r$\n$\r$\nClose SSP Desktop first if it is open."
!insertmacro TEXT FINISH_TITLE \
  "SSP Desktop er installeret" \
  "SSP Desktop is installed"
!insertmacro TEXT FINISH_TEXT \
  "Du finder programmet i menuen Start. I Stifinder kan du højreklikke på en dagsorden (Word eller PDF) og vælge Åbn med, SSP Desktop." \
  "You find the program in the Start menu. In File Explorer you can right-click an agenda (Word or PDF) and choose Open with, SSP Desktop."
!insertmacro TEXT FINISH_RUN \
  "Start SSP Desktop" \
  "Start SSP Desktop"
!insertmacro TEXT DOCUMENT_NAME \
  "Dagsorden eller referat" \
  "Agenda or minutes"
!insertmacro TEXT COMMENTS \
  "Møderne ligger i %LOCALAPPDATA%\ssp-desktop og bliver der, når programmet fjernes." \
  "The meetings are in %LOCALAPPDATA%\ssp-desktop and stay when the program is removed."
!insertmacro TEXT STILL_OPEN \
  "SSP Desktop er åbent. Luk programmet, og vælg Prøv igen. Det, du har skrevet, er gemt.$\r$\n$\r$\nSer du intet vindue, så har du måske ikke lov at skrive i mappen $INSTDIR." \
  "SSP Desktop is open. Close it and choose Retry. What you have written is saved.$\r$\n$\r$\nIf you see no window, you may not be allowed to write in the folder $INSTDIR."
!insertmacro TEXT OLD_WINDOWS \
  "SSP Desktop kræver Windows 10 eller nyere. Intet er installeret." \
  "SSP Desktop needs Windows 10 or newer. Nothing was installed."
!insertmacro TEXT NEWER_IS_THERE \
  "Du har allerede SSP Desktop $0, og dette er den ældre version ${VERSION}. Intet er ændret.$\r$\n$\r$\nVil du alligevel tilbage, så fjern først SSP Desktop under Indstillinger, Apps; dine møder bliver liggende. En ældre version kan måske ikke åbne dem." \
  "You already have SSP Desktop $0, and this is the older version ${VERSION}. Nothing was changed.$\r$\n$\r$\nTo go back all the same, first remove SSP Desktop under Settings, Apps; your meetings stay. An older version may be unable to open them."
!insertmacro TEXT EVERYBODYS_IS_THERE \
  "SSP Desktop er allerede installeret for alle på denne computer, i $0. Intet er ændret.$\r$\n$\r$\nDu finder programmet i menuen Start. Skal du have en anden version, så spørg IT." \
  "SSP Desktop is already installed for everybody on this computer, in $0. Nothing was changed.$\r$\n$\r$\nYou find the program in the Start menu. If you need another version, ask IT."
!insertmacro TEXT OLD_STAYS \
  "Den gamle version kunne ikke fjernes. Genstart computeren, og installer igen." \
  "The old version could not be removed. Restart the computer, and install again."
!insertmacro TEXT NOT_WRITTEN \
  "Programmets filer kunne ikke skrives i $INSTDIR. Se efter, om der er plads på disken, og om du må skrive i mappen. Installer så igen." \
  "The program's files could not be written in $INSTDIR. See whether there is room on the disk and whether you may write in the folder. Then install again."
!insertmacro TEXT NO_PATH \
  "Kommandoen ssp-desktop kunne ikke føjes til PATH; programmet virker uden." \
  "The command ssp-desktop could not be put on the PATH; the program works without."
!insertmacro TEXT REMOVE_TEXT \
  "Programmet fjernes. Dine møder, skabeloner og indstillinger bliver liggende i $DataFolder." \
  "The program is removed. Your meetings, templates and settings stay in $DataFolder."
!insertmacro TEXT DATA_STAYS \
  "SSP Desktop er fjernet. Dine møder er ikke slettet; de ligger i$\r$\n$DataFolder$\r$\n$\r$\nSlet mappen, hvis de ikke skal bruges mere. Referater med personoplysninger bør ikke blive liggende uden grund." \
  "SSP Desktop has been removed. Your meetings have not been deleted; they are in$\r$\n$DataFolder$\r$\n$\r$\nDelete the folder when they are no longer needed. Minutes with personal data should not stay without a reason."
