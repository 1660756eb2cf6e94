<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="da_DK">
<context>
    <name>About</name>
    <message>
        <source>Om SSP Desktop</source>
        <translation>About SSP Desktop</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Referater af kommunale møder: dagsorden, fremmøde, beslutninger og et dokument, der kan journaliseres. Fri software under MIT-licensen. Bygger på Qt {0} (LGPL), Typst, python-docx, Liberation-skrifterne og ikonerne fra Lucide.</source>
        <translation>Minutes of municipal meetings: agenda, attendance, decisions and a document that can be filed. Free software under the MIT licence. Built on Qt {0} (LGPL), Typst, python-docx, the Liberation fonts and the icons of Lucide.</translation>
    </message>
    <message>
        <source>Møderne ligger i {0}</source>
        <translation>The meetings are kept in {0}</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dele og licenser …</source>
        <translation>Parts and Licences …</translation>
    </message>
</context>
<context>
    <name>ActionPointStrip</name>
    <message>
        <source>Hvad der skal gøres</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>Hvem der gør det</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>»{0}« er ikke en dag. Skriv f.eks. 24/4, uge 20 eller om 14 dage.</source>
        <translation>“{0}” is not a date. Write e.g. 24/4, uge 20 (week 20) or om 14 dage (in 14 days).</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Action point</translation>
    </message>
    <message>
        <source>Hvornår det skal være gjort</source>
        <translation>When it is due</translation>
    </message>
    <message>
        <source>Hvornår</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Notér</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>ActionPointWork</name>
    <message>
        <source>Opgaven er slettet</source>
        <translation>Action point deleted</translation>
    </message>
</context>
<context>
    <name>ActionPoints</name>
    <message>
        <source>udført {0}</source>
        <translation>done {0}</translation>
    </message>
    <message>
        <source>senest {0}, overskredet</source>
        <translation>due {0}, overdue</translation>
    </message>
    <message>
        <source>senest {0}</source>
        <translation>due {0}</translation>
    </message>
    <message>
        <source>fra dette møde</source>
        <translation>from this meeting</translation>
    </message>
    <message>
        <source>fra et tidligere møde</source>
        <translation>from an earlier meeting</translation>
    </message>
    <message>
        <source>fra {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Action points</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Fil</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Rediger</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Møde</source>
        <translation>&amp;Meeting</translation>
    </message>
    <message>
        <source>&amp;Punkt</source>
        <translation>&amp;Item</translation>
    </message>
    <message>
        <source>&amp;Vis</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Hjælp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Udseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Sprog</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Nyt møde …</source>
        <translation>New meeting …</translation>
    </message>
    <message>
        <source>Importér dagsorden eller referat …</source>
        <translation>Import an agenda or minutes …</translation>
    </message>
    <message>
        <source>Importér fra udklipsholderen …</source>
        <translation>Import from the clipboard …</translation>
    </message>
    <message>
        <source>Udkast kom tilbage …</source>
        <translation>A draft came back …</translation>
    </message>
    <message>
        <source>Åbn eksempelmødet</source>
        <translation>Open the sample meeting</translation>
    </message>
    <message>
        <source>Eksportér referat …</source>
        <translation>Export the minutes …</translation>
    </message>
    <message>
        <source>Gem punktet som …</source>
        <translation>Save item as …</translation>
    </message>
    <message>
        <source>Journalisér …</source>
        <translation>File meeting …</translation>
    </message>
    <message>
        <source>Kontrollér en pakke …</source>
        <translation>Check a package …</translation>
    </message>
    <message>
        <source>Send til gennemsyn …</source>
        <translation>Send for review …</translation>
    </message>
    <message>
        <source>Giv videre …</source>
        <translation>Hand on …</translation>
    </message>
    <message>
        <source>Udvalg …</source>
        <translation>Committees …</translation>
    </message>
    <message>
        <source>Slettede møder …</source>
        <translation>Deleted meetings …</translation>
    </message>
    <message>
        <source>Flyt til en anden computer …</source>
        <translation>Move to another computer …</translation>
    </message>
    <message>
        <source>Hent fra en anden computer …</source>
        <translation>Fetch from another computer …</translation>
    </message>
    <message>
        <source>Tilbage til møderne</source>
        <translation>Back to the meetings</translation>
    </message>
    <message>
        <source>Afslut</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Tidligere beslutninger …</source>
        <translation>Quick look at earlier decisions …</translation>
    </message>
    <message>
        <source>Godkend referatet …</source>
        <translation>Approve the minutes …</translation>
    </message>
    <message>
        <source>Åbn referatet igen …</source>
        <translation>Reopen the minutes …</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gentag</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Klip</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Sæt ind</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Markér alt</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Fed</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Kursiv</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Punktopstilling</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Nummereret liste</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Ryk ind</source>
        <translation>Indent</translation>
    </message>
    <message>
        <source>Ryk ud</source>
        <translation>Outdent</translation>
    </message>
    <message>
        <source>Indsæt tabel</source>
        <translation>Insert table</translation>
    </message>
    <message>
        <source>Ny række under</source>
        <translation>New row below</translation>
    </message>
    <message>
        <source>Ny række over</source>
        <translation>New row above</translation>
    </message>
    <message>
        <source>Ny kolonne til højre</source>
        <translation>New column to the right</translation>
    </message>
    <message>
        <source>Ny kolonne til venstre</source>
        <translation>New column to the left</translation>
    </message>
    <message>
        <source>Flyt rækken ned</source>
        <translation>Move the row down</translation>
    </message>
    <message>
        <source>Flyt rækken op</source>
        <translation>Move the row up</translation>
    </message>
    <message>
        <source>Flyt kolonnen til højre</source>
        <translation>Move the column right</translation>
    </message>
    <message>
        <source>Flyt kolonnen til venstre</source>
        <translation>Move the column left</translation>
    </message>
    <message>
        <source>Fjern rækken</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>Fjern kolonnen</source>
        <translation>Remove the column</translation>
    </message>
    <message>
        <source>Kolonnens tal til højre</source>
        <translation>Figures of the column to the right</translation>
    </message>
    <message>
        <source>Fjern tabellen</source>
        <translation>Remove the table</translation>
    </message>
    <message>
        <source>Forslag til det understregede ord</source>
        <translation>Suggestions for the underlined word</translation>
    </message>
    <message>
        <source>Skriv navnet færdigt</source>
        <translation>Complete the name</translation>
    </message>
    <message>
        <source>Søg i alle møder</source>
        <translation>Search all meetings</translation>
    </message>
    <message>
        <source>Find en kommando …</source>
        <translation>Find a command …</translation>
    </message>
    <message>
        <source>Gå til dagsordenen</source>
        <translation>Go to the agenda</translation>
    </message>
    <message>
        <source>Gå til fremmødet</source>
        <translation>Go to the attendance</translation>
    </message>
    <message>
        <source>Begynd eller slut mødet</source>
        <translation>Begin or end the meeting</translation>
    </message>
    <message>
        <source>Stedfortræder …</source>
        <translation>Substitute …</translation>
    </message>
    <message>
        <source>Gæsterne har forladt lokalet</source>
        <translation>The guests have left the room</translation>
    </message>
    <message>
        <source>Slettet i mødet …</source>
        <translation>Deleted from the meeting …</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Omdøb</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Nyt punkt herefter</source>
        <translation>New item after this</translation>
    </message>
    <message>
        <source>Indkaldt</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Til stede</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Fraværende</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Gik nu</source>
        <translation>Left now</translation>
    </message>
    <message>
        <source>Uden stedfortræder</source>
        <translation>Without a substitute</translation>
    </message>
    <message>
        <source>Medlem</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Formand</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Referent</source>
        <translation>Minute-taker</translation>
    </message>
    <message>
        <source>Stedfortræder</source>
        <translation>Substitute</translation>
    </message>
    <message>
        <source>Gæst</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Ret navn og tilhørsforhold</source>
        <translation>Edit name and affiliation</translation>
    </message>
    <message>
        <source>Fjern fra mødet</source>
        <translation>Remove from the meeting</translation>
    </message>
    <message>
        <source>Ret …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Ret tid og punkt</source>
        <translation>Correct time and item</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Flyt afsnittet op</source>
        <translation>Move the section up</translation>
    </message>
    <message>
        <source>Flyt afsnittet ned</source>
        <translation>Move the section down</translation>
    </message>
    <message>
        <source>Slet afsnittet</source>
        <translation>Delete the section</translation>
    </message>
    <message>
        <source>Åbn en kopi</source>
        <translation>Open a copy</translation>
    </message>
    <message>
        <source>Se bilaget her</source>
        <translation>Show the attachment here</translation>
    </message>
    <message>
        <source>Gem en kopi …</source>
        <translation>Save a copy …</translation>
    </message>
    <message>
        <source>Vælg bilagets fil …</source>
        <translation>Choose the attachment&apos;s file …</translation>
    </message>
    <message>
        <source>Hold ude af den åbne udgave</source>
        <translation>Keep out of the open edition</translation>
    </message>
    <message>
        <source>Flyt bilaget op</source>
        <translation>Move the attachment up</translation>
    </message>
    <message>
        <source>Flyt bilaget ned</source>
        <translation>Move the attachment down</translation>
    </message>
    <message>
        <source>Slet bilaget</source>
        <translation>Delete the attachment</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Eksportér …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Slet mødet</source>
        <translation>Delete the meeting</translation>
    </message>
    <message>
        <source>Næste punkt</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Forrige punkt</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Skriv beslutningen</source>
        <translation>Write the decision</translation>
    </message>
    <message>
        <source>Svar på punkterne (Ad.)</source>
        <translation>Answer the points (Ad.)</translation>
    </message>
    <message>
        <source>Skriv rettelse …</source>
        <translation>Write correction …</translation>
    </message>
    <message>
        <source>Ekstra punkt</source>
        <translation>Extra item</translation>
    </message>
    <message>
        <source>Punktet udgår</source>
        <translation>Withdraw the item</translation>
    </message>
    <message>
        <source>Udgår</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Nyt afsnit</source>
        <translation>New section</translation>
    </message>
    <message>
        <source>Nyt bilag</source>
        <translation>New attachment</translation>
    </message>
    <message>
        <source>Vedhæft fil …</source>
        <translation>Attach a file …</translation>
    </message>
    <message>
        <source>Lukket punkt</source>
        <translation>Closed item</translation>
    </message>
    <message>
        <source>Flyt punktet op</source>
        <translation>Move the item up</translation>
    </message>
    <message>
        <source>Flyt op</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flyt punktet ned</source>
        <translation>Move the item down</translation>
    </message>
    <message>
        <source>Flyt ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Slet punktet</source>
        <translation>Delete the item</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Dagsorden og fremmøde</source>
        <translation>Agenda and attendance</translation>
    </message>
    <message>
        <source>Sider</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Udvalgets åbne opgaver</source>
        <translation>The committee’s open action points</translation>
    </message>
    <message>
        <source>Rul op i højre spalte</source>
        <translation>Scroll up in the right column</translation>
    </message>
    <message>
        <source>Rul ned i højre spalte</source>
        <translation>Scroll down in the right column</translation>
    </message>
    <message>
        <source>Lyst</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mørkt</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Dansk</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Fuld skærm</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Brugervejledning</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>Genveje</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Vis logfilen</source>
        <translation>Show the log file</translation>
    </message>
    <message>
        <source>Selvtest …</source>
        <translation>Self-test …</translation>
    </message>
    <message>
        <source>Om SSP Desktop</source>
        <translation>About SSP Desktop</translation>
    </message>
    <message>
        <source>Sikkerhedskopier …</source>
        <translation>Backups …</translation>
    </message>
    <message>
        <source>i dagsordenen</source>
        <translation>in the agenda</translation>
    </message>
    <message>
        <source>Større tekst</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Mindre tekst</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Almindelig tekststørrelse</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>i linjen Find</source>
        <translation>in the Find bar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Indstillinger …</source>
        <translation>Settings …</translation>
    </message>
    <message>
        <source>Standardtekster</source>
        <translation>Standard phrases</translation>
    </message>
    <message>
        <source>Standardtekst</source>
        <translation>Standard phrase</translation>
    </message>
    <message>
        <source>Gem sætningen som standardtekst</source>
        <translation>Save the sentence as a standard phrase</translation>
    </message>
    <message>
        <source>Ofte skrevet …</source>
        <translation>Often used …</translation>
    </message>
    <message>
        <source>Gå til den næste bemærkning</source>
        <translation>Go to the next remark</translation>
    </message>
    <message>
        <source>Alle er til stede</source>
        <translation>Everyone is present</translation>
    </message>
    <message>
        <source>Pause, eller genoptag mødet</source>
        <translation>Adjourn or resume the meeting</translation>
    </message>
    <message>
        <source>Mødets oplysninger</source>
        <translation>Meeting details</translation>
    </message>
    <message>
        <source>Hent punkter, der blev udsat sidst</source>
        <translation>Bring in items deferred last time</translation>
    </message>
    <message>
        <source>Afbud</source>
        <translation>Apologies</translation>
    </message>
    <message>
        <source>Kom nu</source>
        <translation>Arrived now</translation>
    </message>
    <message>
        <source>Kom og gik …</source>
        <translation>Arrivals and departures …</translation>
    </message>
    <message>
        <source>Nyt møde som kopi …</source>
        <translation>Copy to a new meeting …</translation>
    </message>
    <message>
        <source>Gå til sagens tekst</source>
        <translation>Go to the case text</translation>
    </message>
    <message>
        <source>Tekstens historik …</source>
        <translation>Text history …</translation>
    </message>
    <message>
        <source>Tag punktet op</source>
        <translation>Take up the item</translation>
    </message>
    <message>
        <source>Gå til punktet, der er taget op</source>
        <translation>Go to the item in progress</translation>
    </message>
    <message>
        <source>Udsæt punktet til næste møde</source>
        <translation>Defer the item to the next meeting</translation>
    </message>
    <message>
        <source>Udsæt til næste møde</source>
        <translation>Defer to the next meeting</translation>
    </message>
    <message>
        <source>Tag punktet på dagsordenen igen</source>
        <translation>Put the item back on the agenda</translation>
    </message>
    <message>
        <source>Inhabilitet …</source>
        <translation>Conflict of interest …</translation>
    </message>
    <message>
        <source>Notér</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Afstemning …</source>
        <translation>Vote …</translation>
    </message>
    <message>
        <source>Mindretalsudtalelse …</source>
        <translation>Dissent …</translation>
    </message>
    <message>
        <source>Opgave af sætningen …</source>
        <translation>Action point from the sentence …</translation>
    </message>
    <message>
        <source>På dagsordenen igen</source>
        <translation>Back on the agenda</translation>
    </message>
    <message>
        <source>Sidste referat</source>
        <translation>Previous minutes</translation>
    </message>
    <message>
        <source>Vinduet til salen</source>
        <translation>Room display</translation>
    </message>
    <message>
        <source>Gennemsyn på skærmen</source>
        <translation>Review on screen</translation>
    </message>
    <message>
        <source>Understreg stavefejl og navne</source>
        <translation>Underline misspellings and names</translation>
    </message>
    <message>
        <source>Mødets forløb</source>
        <translation>Timeline of the meeting</translation>
    </message>
    <message>
        <source>Som systemet</source>
        <translation>Same as the system</translation>
    </message>
    <message>
        <source>Gå til det næste, der mangler</source>
        <translation>Go to the next thing outstanding</translation>
    </message>
    <message>
        <source>Erstat …</source>
        <translation>Replace …</translation>
    </message>
    <message>
        <source>Udskriv …</source>
        <translation>Print …</translation>
    </message>
</context>
<context>
    <name>AddSection</name>
    <message>
        <source>Nyt afsnit</source>
        <translation>New section</translation>
    </message>
    <message>
        <source>Anden overskrift …</source>
        <translation>Another heading …</translation>
    </message>
</context>
<context>
    <name>AfterApproval</name>
    <message>
        <source>f.eks. »En stemme manglede ved punkt 4«</source>
        <translation>e.g. &quot;A vote was missing at item 4&quot;</translation>
    </message>
    <message>
        <source>Hvem åbner igen</source>
        <translation>Who opens them again</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Åbn referatet igen</source>
        <translation>Reopen the minutes</translation>
    </message>
    <message>
        <source>&amp;Begrundelse for at åbne igen</source>
        <translation>&amp;Reason for reopening</translation>
    </message>
    <message>
        <source>Åbnes a&amp;f</source>
        <translation>Opened &amp;by</translation>
    </message>
    <message>
        <source>Referatet har været godkendt, men det er ændret uden om programmet. Åbn det igen med en begrundelse, før det kan godkendes.</source>
        <translation>The minutes were approved, but were changed by other means than this program. Reopen them with a reason before they can be approved.</translation>
    </message>
    <message>
        <source>Skriv først, hvorfor referatet åbnes igen. Det gemmes.</source>
        <translation>First write why the minutes are reopened. It is kept.</translation>
    </message>
    <message>
        <source>Skriv også, hvem der åbner referatet igen. Det gemmes.</source>
        <translation>Also write who opens the minutes again. It is kept.</translation>
    </message>
</context>
<context>
    <name>AgendaAgainPage</name>
    <message>
        <source>Det er dagsordenen til mødet {0}, som står her.</source>
        <translation>This is the agenda of the meeting {0}, which is here already.</translation>
    </message>
    <message>
        <source>1 ting er ny eller ændret.</source>
        <translation>1 thing is new or changed.</translation>
    </message>
    <message>
        <source>{0} ting er nye eller ændrede.</source>
        <translation>{0} things are new or changed.</translation>
    </message>
    <message>
        <source>Intet i den er nyt.</source>
        <translation>Nothing in it is new.</translation>
    </message>
    <message>
        <source>Se, hvad der er nyt</source>
        <translation>See what is new</translation>
    </message>
    <message>
        <source>Importér som nyt møde</source>
        <translation>Import as a new meeting</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AgendaDelegate</name>
    <message>
        <source>Uden titel</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Punktets titel</source>
        <translation>Item title</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Åbent punkt</source>
        <translation>Open item</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Besluttet</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Udgår</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>I gang</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Ikke behandlet</source>
        <translation>Not yet considered</translation>
    </message>
    <message>
        <source>Udsat</source>
        <translation>Deferred</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Titel på et nyt punkt</source>
        <translation>Title of a new item</translation>
    </message>
    <message>
        <source>{0} af {1} besluttet</source>
        <translation>{0} of {1} decided</translation>
    </message>
</context>
<context>
    <name>AgendaWork</name>
    <message>
        <source>Punkt {0} slettet</source>
        <translation>Item {0} deleted</translation>
    </message>
</context>
<context>
    <name>AlsoFound</name>
    <message>
        <source>og {0} mere</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>Noget kan ikke ses efter. Se det selv efter, før det offentliggøres:</source>
        <translation>Some of it cannot be checked. Look at it yourself before it is published:</translation>
    </message>
    <message>
        <source>Også fundet, uden at det standser: {0}</source>
        <translation>Also found, without stopping it: {0}</translation>
    </message>
    <message>
        <source>Også fundet, uden at det standser: 1 ting</source>
        <translation>Also found, without stopping it: 1 thing</translation>
    </message>
</context>
<context>
    <name>ApprovalBefore</name>
    <message>
        <source>Beslutningen er skrevet</source>
        <translation>The decision has been written</translation>
    </message>
    <message>
        <source>Referatet af {0} er godkendt</source>
        <translation>The minutes of {0} are approved</translation>
    </message>
    <message>
        <source>Referatet af {0} er godkendt, men ikke gemt endnu. Der prøves igen af sig selv.</source>
        <translation>The minutes of {0} are approved, but not saved yet. This is tried again by itself.</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Godkendelse</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>Hvem godkender</source>
        <translation>Who approves</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sendt til godkendelse</source>
        <translation>Sent for approval</translation>
    </message>
    <message>
        <source>Godkend referatet</source>
        <translation>Approve the minutes</translation>
    </message>
    <message>
        <source>&amp;Godkendes af</source>
        <translation>&amp;Approved by</translation>
    </message>
    <message>
        <source>&amp;Journaliseret</source>
        <translation>&amp;Filed</translation>
    </message>
    <message>
        <source>Skriv først, hvem der accepterer det. Navnet gemmes.</source>
        <translation>First write who accepts it. The name is kept.</translation>
    </message>
    <message>
        <source>{0} ting er ikke i orden og ikke accepteret. Godkend alligevel, eller ret dem.</source>
        <translation>{0} things are not in order and not accepted. Approve anyway, or mend them.</translation>
    </message>
    <message>
        <source>1 ting er ikke i orden og ikke accepteret. Godkend alligevel, eller ret.</source>
        <translation>1 thing is not in order and not accepted. Approve anyway, or mend it.</translation>
    </message>
    <message>
        <source>Godkend alligevel</source>
        <translation>Approve anyway</translation>
    </message>
    <message>
        <source>Referatet er godkendt, og teksten er lukket</source>
        <translation>The minutes are approved, and the text is closed</translation>
    </message>
    <message>
        <source>Referatet er åbnet igen, og begrundelsen er gemt</source>
        <translation>The minutes are open again, and the reason is kept</translation>
    </message>
    <message>
        <source>Gem underskriftsbladet</source>
        <translation>Save the signature sheet</translation>
    </message>
    <message>
        <source>Underskriftsblad</source>
        <translation>Signature sheet</translation>
    </message>
    <message>
        <source>Gem rettelsesbladet</source>
        <translation>Save the sheet of corrections</translation>
    </message>
    <message>
        <source>Rettelser til</source>
        <translation>Corrections to</translation>
    </message>
    <message>
        <source>Åbnet igen {0} af {1}: {2}</source>
        <translation>Reopened on {0} by {1}: {2}</translation>
    </message>
    <message>
        <source>nogen, der ikke er nævnt</source>
        <translation>somebody not named</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>{0} kl. {1}</source>
        <translation>{0} at {1}</translation>
    </message>
    <message>
        <source>Godkendt af {0} {1}. Teksten er lukket.</source>
        <translation>Approved by {0} on {1}. The text is closed.</translation>
    </message>
    <message>
        <source>Referatet er godkendt. Teksten er lukket.</source>
        <translation>The minutes are approved. The text is closed.</translation>
    </message>
</context>
<context>
    <name>ApprovedLine</name>
    <message>
        <source>Skriv rettelse …</source>
        <translation>Write correction …</translation>
    </message>
    <message>
        <source>Åbn igen …</source>
        <translation>Reopen …</translation>
    </message>
</context>
<context>
    <name>AttachWork</name>
    <message>
        <source>Vedhæft fil</source>
        <translation>Attach a file</translation>
    </message>
    <message>
        <source>Vedhæft</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Annulleret: Intet er vedhæftet.</source>
        <translation>Cancelled: nothing is attached.</translation>
    </message>
    <message>
        <source>Punktet er slettet imens, så intet er vedhæftet.</source>
        <translation>The item was deleted meanwhile, so nothing is attached.</translation>
    </message>
    <message>
        <source>{0} bilag er sat på punkt {1}</source>
        <translation>{0} attachments are put on item {1}</translation>
    </message>
    <message>
        <source>Bilaget {0} har fået filen {1}</source>
        <translation>The attachment {0} has got the file {1}</translation>
    </message>
    <message>
        <source>{0} er sat på punkt {1}</source>
        <translation>{0} is put on item {1}</translation>
    </message>
    <message>
        <source>Mødet blev forladt, før filerne var gemt. Ikke vedhæftet: {0}</source>
        <translation>The meeting was left before the files were kept. Not attached: {0}</translation>
    </message>
</context>
<context>
    <name>AttachmentCare</name>
    <message>
        <source>Bilaget {0} er ændret imens, så det er ikke renset.</source>
        <translation>The attachment {0} was changed meanwhile, so it was not cleaned.</translation>
    </message>
</context>
<context>
    <name>AttachmentLine</name>
    <message>
        <source>Nr.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Mere om bilaget</source>
        <translation>More about the attachment</translation>
    </message>
    <message>
        <source>Åbn, luk, flyt eller slet bilaget</source>
        <translation>Open, close, move or delete the attachment</translation>
    </message>
    <message>
        <source>Lukket med punktet</source>
        <translation>Closed with the item</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Bilaget følger punktet, som er lukket, og er ikke i den åbne udgave</source>
        <translation>The attachment follows the item, which is closed, and is not in the open edition</translation>
    </message>
    <message>
        <source>Bilaget er ikke i den åbne udgave</source>
        <translation>The attachment is not in the open edition</translation>
    </message>
    <message>
        <source>Åbn {0}: {1}</source>
        <translation>Open {0}: {1}</translation>
    </message>
    <message>
        <source>Åbn en kopi ({0})</source>
        <translation>Open a copy ({0})</translation>
    </message>
    <message>
        <source>Se bilaget her ({0})</source>
        <translation>Show the attachment here ({0})</translation>
    </message>
    <message>
        <source>Bliver bilagets fil</source>
        <translation>Becomes the attachment&apos;s file</translation>
    </message>
    <message>
        <source>Med i den åbne udgave</source>
        <translation>Include in the open edition</translation>
    </message>
    <message>
        <source>Bilagets nummer</source>
        <translation>Attachment number</translation>
    </message>
    <message>
        <source>Bilagets titel</source>
        <translation>Attachment title</translation>
    </message>
</context>
<context>
    <name>AttachmentsEditor</name>
    <message>
        <source>Bilag</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Nyt bilag</source>
        <translation>New attachment</translation>
    </message>
    <message>
        <source>Titel på et nyt bilag</source>
        <translation>Title of a new attachment</translation>
    </message>
    <message>
        <source>Bilaget {0} er ikke i den åbne udgave og står sidst</source>
        <translation>The attachment {0} is not in the open edition and stands last</translation>
    </message>
    <message>
        <source>Bilaget {0} er med i den åbne udgave</source>
        <translation>The attachment {0} is in the open edition</translation>
    </message>
    <message>
        <source>Bilaget {0} er slettet</source>
        <translation>Attachment {0} deleted</translation>
    </message>
</context>
<context>
    <name>AttendanceDelegate</name>
    <message>
        <source>Navn, tilhørsforhold</source>
        <translation>Name, affiliation</translation>
    </message>
</context>
<context>
    <name>AttendanceList</name>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Ingen på listen hedder det</source>
        <translation>Nobody on the list is called that</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>Til stede</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Fraværende</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>gået</source>
        <translation>left</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>for {0}</translation>
    </message>
    <message>
        <source>gæst</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>gået {0}</source>
        <translation>left {0}</translation>
    </message>
    <message>
        <source>Indkaldt</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>ikke råbt op</source>
        <translation>not called</translation>
    </message>
    <message>
        <source>formand</source>
        <translation>chair</translation>
    </message>
    <message>
        <source>referent</source>
        <translation>minute-taker</translation>
    </message>
    <message>
        <source>stedfortræder</source>
        <translation>substitute</translation>
    </message>
    <message>
        <source>Afbud</source>
        <translation>Apologies</translation>
    </message>
    <message>
        <source>enkelte punkter</source>
        <translation>some items only</translation>
    </message>
    <message>
        <source>Inhabil</source>
        <translation>Recused</translation>
    </message>
    <message>
        <source>Ikke ved punktet</source>
        <translation>Not present for the item</translation>
    </message>
    <message>
        <source>kommet {0}</source>
        <translation>arrived {0}</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{0} af {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} af {1} er til stede</source>
        <translation>{0} of {1} present</translation>
    </message>
    <message>
        <source>til stede</source>
        <translation>present</translation>
    </message>
    <message>
        <source>fraværende</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>gik</source>
        <translation>left</translation>
    </message>
    <message>
        <source>Alle indkaldte er til stede</source>
        <translation>All those expected are present</translation>
    </message>
    <message>
        <source>afbud</source>
        <translation>apologies</translation>
    </message>
    <message>
        <source>kom</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>Alle, der ikke er råbt op, er til stede fra begyndelsen ({0})</source>
        <translation>Everyone not yet called is present from the start ({0})</translation>
    </message>
</context>
<context>
    <name>AttendanceWords</name>
    <message>
        <source>{0} er ikke råbt op</source>
        <translation>{0} has not been called</translation>
    </message>
    <message>
        <source>{0} er fraværende</source>
        <translation>{0} is absent</translation>
    </message>
    <message>
        <source>{0} gik {1}</source>
        <translation>{0} left {1}</translation>
    </message>
    <message>
        <source>var her slet ikke? 3</source>
        <translation>not here at all? 3</translation>
    </message>
    <message>
        <source>{0} er her allerede · gik? 5</source>
        <translation>{0} is already here · left? 5</translation>
    </message>
    <message>
        <source>{1} · kom tilbage? 4</source>
        <translation>{1} · came back? 4</translation>
    </message>
    <message>
        <source>{0} er til stede fra begyndelsen</source>
        <translation>{0} is present from the start</translation>
    </message>
    <message>
        <source>{0} har sendt afbud</source>
        <translation>{0} has sent apologies</translation>
    </message>
    <message>
        <source>{0} kom {1}</source>
        <translation>{0} arrived {1}</translation>
    </message>
    <message>
        <source>{0} var her fra begyndelsen og gik {1}</source>
        <translation>{0} was here from the start and left {1}</translation>
    </message>
    <message>
        <source>var her fra begyndelsen? 1</source>
        <translation>here from the start? 1</translation>
    </message>
    <message>
        <source>kom først nu? 4</source>
        <translation>only just arrived? 4</translation>
    </message>
    <message>
        <source>gik undervejs i stedet? 5</source>
        <translation>left part-way instead? 5</translation>
    </message>
    <message>
        <source>{1}. Enter viser det, og der kan det rettes eller slettes</source>
        <translation>{1}. Enter shows it, so that it can be corrected or deleted</translation>
    </message>
    <message>
        <source>Mødet er ikke begyndt, så ingen kommer eller går endnu · {0} er her? 1 · afbud? 2</source>
        <translation>The meeting has not begun, so nobody can arrive or leave yet · {0} is here? 1 · apologies? 2</translation>
    </message>
    <message>
        <source>{0} har stemt ved punkt {1} og var altså til stede. Slet eller ret afstemningen først</source>
        <translation>{0} voted on item {1} and so was present. Delete or correct the vote first</translation>
    </message>
    <message>
        <source>{1}, så ingen kommer eller går mere. Forløbet ({2}) kan rettes</source>
        <translation>{1}, so nobody can arrive or leave any more. The timeline ({2}) can be corrected</translation>
    </message>
</context>
<context>
    <name>AttendanceWork</name>
    <message>
        <source>{0} er fjernet fra mødet</source>
        <translation>{0} removed from the meeting</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>Dagens sikkerhedskopi kunne ikke laves på grund af en fejl i programmet. Der prøves igen; det, du skriver, bliver gemt som ellers.</source>
        <translation>Today’s backup could not be made because of an error in the program. The program will try again; what you write is saved as usual.</translation>
    </message>
</context>
<context>
    <name>BinDays</name>
    <message>
        <source>Aldrig</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Efter {0} dage</source>
        <translation>After {0} days</translation>
    </message>
    <message>
        <source>Tøm papirkurven af sig selv</source>
        <translation>Empty the bin automatically</translation>
    </message>
</context>
<context>
    <name>BinEmptying</name>
    <message>
        <source>1 møde, der var slettet for over {0} dage siden, er nu væk for altid.</source>
        <translation>1 meeting, deleted more than {0} days ago, is now gone for good.</translation>
    </message>
    <message>
        <source>{0} møder, der var slettet for over {1} dage siden, er nu væk for altid.</source>
        <translation>{0} meetings, deleted more than {1} days ago, are now gone for good.</translation>
    </message>
    <message>
        <source>Slettede møder, der venter i papirkurven: {0}. Databasen eller en kopi af den kan ikke læses; slet dem selv under Fil, Slettede møder.</source>
        <translation>Deleted meetings waiting in the bin: {0}. The database or a copy of it cannot be read; delete them yourself under File, Deleted meetings.</translation>
    </message>
</context>
<context>
    <name>BrokenSeal</name>
    <message>
        <source>godkendelsens segl mangler</source>
        <translation>the seal of the approval is missing</translation>
    </message>
    <message>
        <source>mødet kan ikke læses, som det er gemt</source>
        <translation>the meeting cannot be read as it is stored</translation>
    </message>
    <message>
        <source>noget af det, der er gemt siden godkendelsen, mangler</source>
        <translation>some of what was stored since the approval is missing</translation>
    </message>
    <message>
        <source>det, der blev gemt om godkendelsen, er ændret</source>
        <translation>what was stored about the approval has been changed</translation>
    </message>
    <message>
        <source>det sidste, der er gemt siden godkendelsen, mangler</source>
        <translation>the last of what was stored since the approval is missing</translation>
    </message>
    <message>
        <source>det, der er gemt siden godkendelsen, passer ikke sammen</source>
        <translation>what was stored since the approval does not fit together</translation>
    </message>
    <message>
        <source>det er åbnet og godkendt igen uden begrundelse</source>
        <translation>they were opened and approved again without a reason</translation>
    </message>
    <message>
        <source>begrundelsen for at åbne igen mangler</source>
        <translation>the reason for opening them again is missing</translation>
    </message>
    <message>
        <source>en ændring er kommet til i historikken</source>
        <translation>a change has been added to the history</translation>
    </message>
    <message>
        <source>punktet kan ikke læses, som det er gemt</source>
        <translation>the item cannot be read as it is stored</translation>
    </message>
    <message>
        <source>en ændring efter godkendelsen mangler i historikken</source>
        <translation>a change after the approval is missing from the history</translation>
    </message>
    <message>
        <source>en ændring efter godkendelsen er en anden i historikken</source>
        <translation>a change after the approval is another in the history</translation>
    </message>
    <message>
        <source>fremmødet er et andet</source>
        <translation>the attendance is another</translation>
    </message>
    <message>
        <source>mødets forløb er et andet</source>
        <translation>the course of the meeting is another</translation>
    </message>
    <message>
        <source>opgaverne er andre</source>
        <translation>the action points are others</translation>
    </message>
    <message>
        <source>rettelserne er andre</source>
        <translation>the corrections are others</translation>
    </message>
    <message>
        <source>medlemmernes godkendelser er andre</source>
        <translation>the members&apos; approvals are others</translation>
    </message>
    <message>
        <source>genåbningerne er andre</source>
        <translation>the reopenings are others</translation>
    </message>
    <message>
        <source>titlen er en anden</source>
        <translation>the title is another</translation>
    </message>
    <message>
        <source>sagsnummeret er et andet</source>
        <translation>the case number is another</translation>
    </message>
    <message>
        <source>beslutningen er en anden</source>
        <translation>the decision is another</translation>
    </message>
    <message>
        <source>sagsfremstillingen er en anden</source>
        <translation>the case text is another</translation>
    </message>
    <message>
        <source>bilagene er andre</source>
        <translation>the attachments are others</translation>
    </message>
    <message>
        <source>afstemningen er en anden</source>
        <translation>the vote is another</translation>
    </message>
    <message>
        <source>om punktet er lukket, er ændret</source>
        <translation>whether the item is closed was altered</translation>
    </message>
    <message>
        <source>det står ikke længere som godkendt</source>
        <translation>they are not marked as approved any more</translation>
    </message>
    <message>
        <source>den, der godkendte det, er en anden</source>
        <translation>who approved them is somebody else</translation>
    </message>
    <message>
        <source>tidspunktet for godkendelsen er et andet</source>
        <translation>the time of the approval is another</translation>
    </message>
    <message>
        <source>dagen for journalisering er en anden</source>
        <translation>the day of filing is another</translation>
    </message>
    <message>
        <source>måden, referatet sættes op på, er en anden</source>
        <translation>the way the minutes are set up is another</translation>
    </message>
    <message>
        <source>det, gennemsynet efterlod, er andet</source>
        <translation>what the review left behind is different</translation>
    </message>
    <message>
        <source>det, den åbne udgave siger, er andet</source>
        <translation>what the open edition says is different</translation>
    </message>
    <message>
        <source>fraværet er et andet</source>
        <translation>who was absent is different</translation>
    </message>
    <message>
        <source>det, der skete med punktet, er andet</source>
        <translation>what became of the item is different</translation>
    </message>
    <message>
        <source>mindretalsudtalelserne er andre</source>
        <translation>the dissents are different</translation>
    </message>
    <message>
        <source>inhabiliteten er en anden</source>
        <translation>the disqualifications are different</translation>
    </message>
    <message>
        <source>stedfortræderne er andre</source>
        <translation>the substitutes are different</translation>
    </message>
    <message>
        <source>de tidligere beslutninger er andre</source>
        <translation>the earlier decisions are different</translation>
    </message>
    <message>
        <source>punktet mangler</source>
        <translation>the item is missing</translation>
    </message>
    <message>
        <source>punktet er kommet til</source>
        <translation>the item was added</translation>
    </message>
    <message>
        <source>punktet står et andet sted</source>
        <translation>the item stands elsewhere</translation>
    </message>
    <message>
        <source>mødets oplysninger er andre</source>
        <translation>the meeting&apos;s own facts are others</translation>
    </message>
    <message>
        <source>punktet er et andet</source>
        <translation>the item is another</translation>
    </message>
    <message>
        <source>Referatet er ændret uden om programmet, siden det blev godkendt: {0}.</source>
        <translation>The minutes were changed by other means than this program after they were approved: {0}.</translation>
    </message>
    <message>
        <source>Referatet er ændret uden om programmet, siden det blev godkendt, ved punkt {0}: {1}.</source>
        <translation>The minutes were changed by other means than this program after they were approved, at item {0}: {1}.</translation>
    </message>
    <message>
        <source>Filen viser teksten, som den er nu.</source>
        <translation>The file shows the text as it is now.</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Uge</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Forrige måned</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Næste måned</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>CameBack</name>
    <message>
        <source>titlen</source>
        <translation>the title</translation>
    </message>
    <message>
        <source>sagsnummeret</source>
        <translation>the case number</translation>
    </message>
    <message>
        <source>beslutningen</source>
        <translation>the decision</translation>
    </message>
    <message>
        <source>forsiden</source>
        <translation>the front page</translation>
    </message>
    <message>
        <source>afsnittet {0}</source>
        <translation>the section {0}</translation>
    </message>
    <message>
        <source>teksten uden overskrift</source>
        <translation>the text without a heading</translation>
    </message>
    <message>
        <source>bilag {0}</source>
        <translation>attachment {0}</translation>
    </message>
    <message>
        <source>punktet</source>
        <translation>the item</translation>
    </message>
    <message>
        <source>»{1}« tilføjet</source>
        <translation>“{1}” added</translation>
    </message>
    <message>
        <source>»{0}« slettet</source>
        <translation>“{0}” deleted</translation>
    </message>
    <message>
        <source>»{0}« rettet til »{1}«</source>
        <translation>“{0}” changed to “{1}”</translation>
    </message>
    <message>
        <source>»{1}« flyttet</source>
        <translation>“{1}” moved</translation>
    </message>
    <message>
        <source>afsnittet delt: »{1}«</source>
        <translation>paragraph split: “{1}”</translation>
    </message>
    <message>
        <source>afsnit samlet: »{1}«</source>
        <translation>paragraphs joined: “{1}”</translation>
    </message>
    <message>
        <source>bemærkning til »{0}«: {2}</source>
        <translation>comment on “{0}”: {2}</translation>
    </message>
    <message>
        <source>rækker i tabellen: »{0}« er nu »{1}«</source>
        <translation>rows in the table: “{0}” is now “{1}”</translation>
    </message>
    <message>
        <source>punkt: »{0}« er nu »{1}«</source>
        <translation>item: “{0}” is now “{1}”</translation>
    </message>
    <message>
        <source>personer: »{0}« er nu »{1}«</source>
        <translation>people: “{0}” is now “{1}”</translation>
    </message>
    <message>
        <source>række tilføjet: »{1}«</source>
        <translation>row added: “{1}”</translation>
    </message>
    <message>
        <source>punkt tilføjet: »{1}«</source>
        <translation>item added: “{1}”</translation>
    </message>
    <message>
        <source>person tilføjet: »{1}«</source>
        <translation>person added: “{1}”</translation>
    </message>
    <message>
        <source>række slettet: »{0}«</source>
        <translation>row deleted: “{0}”</translation>
    </message>
    <message>
        <source>punkt slettet: »{0}«</source>
        <translation>item deleted: “{0}”</translation>
    </message>
    <message>
        <source>person slettet: »{0}«</source>
        <translation>person deleted: “{0}”</translation>
    </message>
    <message>
        <source>bemærkning: {2}</source>
        <translation>comment: {2}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0}; her er det samme sted også ændret</source>
        <translation>{0}; the same place has been changed here as well</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>afstemningen</source>
        <translation>the vote</translation>
    </message>
    <message>
        <source>mindretalsudtalelsen</source>
        <translation>the dissent</translation>
    </message>
    <message>
        <source>opgaven</source>
        <translation>the action point</translation>
    </message>
    <message>
        <source>stedfortræderen</source>
        <translation>the substitute</translation>
    </message>
    <message>
        <source>fremmødet</source>
        <translation>the attendance</translation>
    </message>
    <message>
        <source>bilaget</source>
        <translation>the attachment</translation>
    </message>
    <message>
        <source>afsnittet</source>
        <translation>the section</translation>
    </message>
    <message>
        <source>rettelsen</source>
        <translation>the correction</translation>
    </message>
    <message>
        <source>genåbningen</source>
        <translation>the reopening</translation>
    </message>
    <message>
        <source>godkendelsen</source>
        <translation>the approval</translation>
    </message>
    <message>
        <source>bemærkningen</source>
        <translation>the remark</translation>
    </message>
    <message>
        <source>svaret på et forslag</source>
        <translation>the answer to a proposal</translation>
    </message>
    <message>
        <source>det, der er accepteret</source>
        <translation>what was accepted</translation>
    </message>
    <message>
        <source>gennemsynet</source>
        <translation>the review</translation>
    </message>
    <message>
        <source>beslutningen</source>
        <translation>the decision</translation>
    </message>
    <message>
        <source>teksten</source>
        <translation>the text</translation>
    </message>
    <message>
        <source>mødets oplysninger</source>
        <translation>the meeting details</translation>
    </message>
    <message>
        <source>punkt {0}</source>
        <translation>item {0}</translation>
    </message>
    <message>
        <source>{0} i punkt {1}</source>
        <translation>{0} under item {1}</translation>
    </message>
    <message>
        <source>inhabiliteten</source>
        <translation>the recusal</translation>
    </message>
    <message>
        <source>mødets forløb</source>
        <translation>the timeline of the meeting</translation>
    </message>
    <message>
        <source>erstatningen i {0} tekster</source>
        <translation>the replacement in {0} texts</translation>
    </message>
</context>
<context>
    <name>ChangedWords</name>
    <message>
        <source>Overstreget er taget ud siden, understreget er kommet til.</source>
        <translation>Struck through has gone since, underlined has come.</translation>
    </message>
    <message>
        <source>Ordene, der er ændret</source>
        <translation>The words that have changed</translation>
    </message>
    <message>
        <source>Gå til punkt {0}</source>
        <translation>Go to item {0}</translation>
    </message>
</context>
<context>
    <name>ChangesTold</name>
    <message>
        <source>Punkt {0}: {1}</source>
        <translation>Item {0}: {1}</translation>
    </message>
    <message>
        <source>Punkt {0}, lukket: {1}</source>
        <translation>Item {0}, closed: {1}</translation>
    </message>
    <message>
        <source>Noteret: {0}</source>
        <translation>Noted: {0}</translation>
    </message>
    <message>
        <source>»{0}« er nu nummer {1} af {2}</source>
        <translation>“{0}” is now number {1} of {2}</translation>
    </message>
    <message>
        <source>Noteret: afstemningen i punkt {0}</source>
        <translation>Noted: the vote in item {0}</translation>
    </message>
    <message>
        <source>Afstemningen i punkt {0} er gemt, men ikke skrevet i beslutningen</source>
        <translation>The vote in item {0} is kept, but not written in the decision</translation>
    </message>
    <message>
        <source>Punkt {0} er lukket</source>
        <translation>Item {0} is closed</translation>
    </message>
    <message>
        <source>Punkt {0} er åbent</source>
        <translation>Item {0} is open</translation>
    </message>
    <message>
        <source>Punkt {0} er taget op</source>
        <translation>Item {0} is taken up</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>{0} har {1} møder</source>
        <translation>{0} has {1} meetings</translation>
    </message>
    <message>
        <source>Vælg det møde, der skal importeres. Enter læser det.</source>
        <translation>Choose the meeting to import. Enter reads it.</translation>
    </message>
    <message>
        <source>Møderne i eksporten</source>
        <translation>The meetings in the export</translation>
    </message>
    <message>
        <source>Læs mødet</source>
        <translation>Read the meeting</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ClosedItems</name>
    <message>
        <source>Punktet er lukket</source>
        <translation>The item is closed</translation>
    </message>
    <message>
        <source>Indeholder 1 lukket punkt</source>
        <translation>Contains 1 closed item</translation>
    </message>
    <message>
        <source>Indeholder {0} lukkede punkter</source>
        <translation>Contains {0} closed items</translation>
    </message>
</context>
<context>
    <name>ClosedPart</name>
    <message>
        <source>Punktet er lukket. Den åbne udgave viser kun dette:</source>
        <translation>The item is closed. The open edition shows only this:</translation>
    </message>
    <message>
        <source>Neutral titel</source>
        <translation>Neutral title</translation>
    </message>
    <message>
        <source>Tekst i den åbne udgave</source>
        <translation>Text in the open edition</translation>
    </message>
    <message>
        <source>Evt. en sætning, som alle kan læse</source>
        <translation>Optional: a sentence that everyone may read</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Kode fra en anden computer</source>
        <translation>Code from another computer</translation>
    </message>
    <message>
        <source>Med koden kan en sikkerhedskopi eller en pakket fil fra den anden computer læses her. Den står på arket, der blev gemt, da krypteringen blev slået til.</source>
        <translation>With the code a backup or a packed file from the other computer can be read here. It stands on the sheet that was saved when encryption was turned on.</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Brug koden</source>
        <translation>&amp;Use the code</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>Find en kommando</source>
        <translation>Find a command</translation>
    </message>
    <message>
        <source>I møderne</source>
        <translation>In the meetings</translation>
    </message>
    <message>
        <source>»{0}« kan først bruges, når et møde med et punkt er åbent.</source>
        <translation>“{0}” can be used once a meeting with an item is open.</translation>
    </message>
    <message>
        <source>Ingen kommando og intet møde passer til »{0}«. Skriv færre bogstaver eller et andet ord. Er feltet tomt, står alle kommandoer her.</source>
        <translation>No command and no meeting matches “{0}”. Type fewer letters or another word. With the field empty, every command is listed here.</translation>
    </message>
    <message>
        <source>Skriv, hvad du vil, eller hvad du leder efter</source>
        <translation>Type what you want to do or are looking for</translation>
    </message>
</context>
<context>
    <name>CommitteeDialog</name>
    <message>
        <source>Udvalg</source>
        <translation>Committees</translation>
    </message>
    <message>
        <source>Nyt udvalg</source>
        <translation>New committee</translation>
    </message>
    <message>
        <source>Slet udvalget</source>
        <translation>Delete committee</translation>
    </message>
    <message>
        <source>&amp;Kalenderfil …</source>
        <translation>&amp;Calendar file …</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Udvalget »{0}« er slettet</source>
        <translation>Committee “{0}” deleted</translation>
    </message>
    <message>
        <source>Udvalget er ikke skrevet endnu. Skriv først dets navn.</source>
        <translation>Nothing has been written about this committee yet. Write its name first.</translation>
    </message>
    <message>
        <source>Der er ingen udvalg endnu. Opret et her, eller importér en dagsorden.</source>
        <translation>There are no committees yet. Create one here, or import an agenda.</translation>
    </message>
</context>
<context>
    <name>CommitteeField</name>
    <message>
        <source>Udvalg</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>Skriv udvalgets navn</source>
        <translation>Enter the committee’s name</translation>
    </message>
    <message>
        <source>»{0}« har allerede et møde den dag. Opretter du dette, har det to.</source>
        <translation>“{0}” already has a meeting on that day. If you create this one, it will have two.</translation>
    </message>
    <message>
        <source>Mødet er det første i dit udvalg »{0}«.</source>
        <translation>The meeting is the first of your committee “{0}”.</translation>
    </message>
    <message>
        <source>1 møde</source>
        <translation>1 meeting</translation>
    </message>
    <message>
        <source>{0} møder</source>
        <translation>{0} meetings</translation>
    </message>
    <message>
        <source>Mødet kommer i dit udvalg »{0}«, som har {1}.</source>
        <translation>The meeting will go to your committee “{0}”, which has {1}.</translation>
    </message>
    <message>
        <source>Filen siger ikke, hvilket udvalg det er. Vælg det, eller skriv navnet.</source>
        <translation>The file does not say which committee it is. Choose it, or write its name.</translation>
    </message>
    <message>
        <source>»{0}« oprettes som et nyt udvalg.</source>
        <translation>“{0}” will be made as a new committee.</translation>
    </message>
    <message>
        <source>Det, du har, hører til {0}; vælg det på listen, hvis det er samme.</source>
        <translation>The one you have belongs to {0}; choose it from the list if it is the same.</translation>
    </message>
</context>
<context>
    <name>CommitteeForm</name>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Punkt: hvert punkt på sin side</source>
        <translation>Punkt: each item on a page of its own</translation>
    </message>
    <message>
        <source>Numre</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Fra 1 ved hvert møde</source>
        <translation>From 1 at each meeting</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tilhører</source>
        <translation>Affiliation</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Nyt medlem …</source>
        <translation>New member …</translation>
    </message>
    <message>
        <source>Nyt fast punkt …</source>
        <translation>New standing item …</translation>
    </message>
    <message>
        <source>Ska&amp;belon</source>
        <translation>Te&amp;mplate</translation>
    </message>
    <message>
        <source>De tre om referatet gælder nye møder. For et møde, der er der allerede, står de i Mødets oplysninger ({0}).</source>
        <translation>The three about the minutes apply to new meetings. For a meeting that exists already, they are in Details of the meeting ({0}).</translation>
    </message>
    <message>
        <source>Medlemmer</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Medlem</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Referatet fortæller tidligere beslutninger i sagen</source>
        <translation>The minutes tell earlier decisions in the matter</translation>
    </message>
    <message>
        <source>Formand</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Referent</source>
        <translation>Minute-taker</translation>
    </message>
    <message>
        <source>Stedfortræder</source>
        <translation>Substitute</translation>
    </message>
    <message>
        <source>Gæst</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Fast punkt</source>
        <translation>Standing item</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Faste punkter</source>
        <translation>Standing items</translation>
    </message>
    <message>
        <source>&amp;Navn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Kommune</source>
        <translation>&amp;Municipality</translation>
    </message>
    <message>
        <source>&amp;Sædvanligt sted</source>
        <translation>&amp;Usual venue</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>N&amp;umre</source>
        <translation>N&amp;umbers</translation>
    </message>
    <message>
        <source>Overskrifter</source>
        <translation>Headings</translation>
    </message>
    <message>
        <source>Klassisk: ét løbende dokument</source>
        <translation>Klassisk: one continuous document</translation>
    </message>
    <message>
        <source>Fortløbende gennem året</source>
        <translation>Consecutive through the year</translation>
    </message>
    <message>
        <source>Kan kun beslutte, når mere end halvdelen er til stede</source>
        <translation>Quorate only while more than half are present</translation>
    </message>
    <message>
        <source>Referatet fortæller, hvornår mødet begyndte og sluttede</source>
        <translation>The minutes state when the meeting began and ended</translation>
    </message>
    <message>
        <source>Referatet slutter med en tabel over opgaverne</source>
        <translation>The minutes end with a table of action points</translation>
    </message>
    <message>
        <source>Standardtekster</source>
        <translation>Standard phrases</translation>
    </message>
    <message>
        <source>Én på hver linje. De første ni ligger på F2 til F10. Står her ingen, bruges de sædvanlige.</source>
        <translation>One per line. The first nine are on F2 to F10. If there are none, the usual ones are used.</translation>
    </message>
    <message>
        <source>Mødedatoer</source>
        <translation>Meeting dates</translation>
    </message>
    <message>
        <source>Én dag på hver linje. Et nyt møde får den næste; står her ingen, gættes den ud fra de møder, der har været.</source>
        <translation>One date per line. A new meeting gets the next one; if there are none, it is guessed from past meetings.</translation>
    </message>
    <message>
        <source>Står på hver ny dagsorden. {sidste møde} bliver til datoen.</source>
        <translation>Placed on every new agenda. {sidste møde} becomes the date of the last meeting.</translation>
    </message>
    <message>
        <source>Et nyt punkt får disse afsnit, ét på hver linje.</source>
        <translation>A new item gets these sections, one per line.</translation>
    </message>
    <message>
        <source>Skriv på den tomme linje. Enter går til næste linje, {0} og {1} flytter en linje, Alt+Delete sletter den.</source>
        <translation>Type on the empty line. Enter goes to the next line, {0} and {1} move a line, Alt+Delete deletes it.</translation>
    </message>
</context>
<context>
    <name>CommitteeList</name>
    <message>
        <source>Udvalg</source>
        <translation>Committees</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Navne, der passer</source>
        <translation>Matching names</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>I orden</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Beskadiget</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Kan ikke læses</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Kontrolleres …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>1 møde</source>
        <translation>1 meeting</translation>
    </message>
    <message>
        <source>{0} møder</source>
        <translation>{0} meetings</translation>
    </message>
    <message>
        <source>senest ændret {0}</source>
        <translation>last changed {0}</translation>
    </message>
    <message>
        <source>Der er ingen database endnu.</source>
        <translation>There is no database yet.</translation>
    </message>
    <message>
        <source>Databasen er i orden: {0}. Der laves en kopi om dagen, og de nyeste 14 gemmes.</source>
        <translation>The database is sound: {0}. A backup is made each day, and the newest 14 are kept.</translation>
    </message>
    <message>
        <source>Databasen kontrolleres …</source>
        <translation>Checking the database …</translation>
    </message>
    <message>
        <source>{0} og {1} til</source>
        <translation>{0} and {1} more</translation>
    </message>
    <message>
        <source>Databasen mangler. Er den flyttet, så læg den tilbage; ellers læg den nyeste kopi, der er i orden, i dens sted.</source>
        <translation>The database is missing. If it has been moved, put it back; otherwise restore the newest sound backup.</translation>
    </message>
    <message>
        <source>Skal {0} lægges i databasens sted?</source>
        <translation>Restore {0}?</translation>
    </message>
    <message>
        <source>Databasen er i orden.</source>
        <translation>The database is sound.</translation>
    </message>
    <message>
        <source>Intet i databasen er nyere.</source>
        <translation>Nothing in the database is newer.</translation>
    </message>
    <message>
        <source>{0} er lagt i databasens sted.</source>
        <translation>{0} has been restored.</translation>
    </message>
    <message>
        <source>Læg i databasens sted</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Behold databasen</source>
        <translation>Keep the database</translation>
    </message>
    <message>
        <source>Arbejder</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>Databasen er beskadiget. Se efter i den nyeste kopi, der er i orden, og læg den i databasens sted. Den beskadigede bliver liggende ved siden af.</source>
        <translation>The database is damaged. Look at the newest sound backup, and restore it. The damaged database is kept beside it.</translation>
    </message>
    <message>
        <source>Hvad der er ændret efter kopien, kan ikke læses i den gamle database. Se efter i de eksporterede filer.</source>
        <translation>What was changed after the backup cannot be read from the old database. Check the exported files.</translation>
    </message>
    <message>
        <source>Lagt til side {0}</source>
        <translation>Set aside {0}</translation>
    </message>
    <message>
        <source>{0} i {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>kopien fra {0} i {1}</source>
        <translation>the copy from {0} in {1}</translation>
    </message>
    <message>
        <source>kopien fra {0}</source>
        <translation>the backup of {0}</translation>
    </message>
    <message>
        <source>databasen, der blev lagt til side {0},</source>
        <translation>the database set aside {0}</translation>
    </message>
    <message>
        <source>Bilagenes filer er i orden: {0}.</source>
        <translation>The files of the attachments are in order: {0}.</translation>
    </message>
    <message>
        <source>og {0} til</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>Ikke alle bilag har deres fil: {0}. Sæt de oprindelige filer på igen, eller hent mappen »attachments« fra en kopi af datamappen.</source>
        <translation>Not every attachment has its file: {0}. Put the original files on again, or fetch the folder “attachments” from a copy of the data folder.</translation>
    </message>
    <message>
        <source>{0}, punkt {1}: »{2}« mangler</source>
        <translation>{0}, item {1}: “{2}” is missing</translation>
    </message>
    <message>
        <source>{0}, punkt {1}: »{2}« er ændret</source>
        <translation>{0}, item {1}: “{2}” is altered</translation>
    </message>
    <message>
        <source>Hvad der er nyere end kopien, kan ikke læses i databasen.</source>
        <translation>What is newer than the backup cannot be read from the database.</translation>
    </message>
    <message>
        <source>Databasen, som den er nu, bliver lagt til side og står så her i listen.</source>
        <translation>The current database will be set aside and then appear in this list.</translation>
    </message>
    <message>
        <source>1 møde er nyere end kopien: {0}.</source>
        <translation>1 meeting is newer than the backup: {0}.</translation>
    </message>
    <message>
        <source>{1} møder er nyere end kopien: {0}.</source>
        <translation>{1} meetings are newer than the backup: {0}.</translation>
    </message>
    <message>
        <source>1 møde er ændret efter kopien: {0}.</source>
        <translation>1 meeting was changed after the backup: {0}.</translation>
    </message>
    <message>
        <source>{1} møder er ændret efter kopien: {0}.</source>
        <translation>{1} meetings were changed after the backup: {0}.</translation>
    </message>
    <message>
        <source>1 udvalg er anderledes i kopien: {0}.</source>
        <translation>1 committee is different in the backup: {0}.</translation>
    </message>
    <message>
        <source>{1} udvalg er anderledes i kopien: {0}.</source>
        <translation>{1} committees are different in the backup: {0}.</translation>
    </message>
    <message>
        <source>Den gamle database ligger i {0} og står i listen over kopierne.</source>
        <translation>The old database is in {0}, and is in the list of backups.</translation>
    </message>
    <message>
        <source>Filer til bilag, der hverken er her eller ved kopien: {0}.</source>
        <translation>Files of attachments that are neither here nor with the copy: {0}.</translation>
    </message>
    <message>
        <source>Der er ingen sikkerhedskopier her.</source>
        <translation>There are no backups here.</translation>
    </message>
    <message>
        <source>Der er ingen sikkerhedskopier endnu.</source>
        <translation>There are no backups yet.</translation>
    </message>
    <message>
        <source>Kopierne i {0} ses ikke: mappen er der ikke lige nu.</source>
        <translation>The copies in {0} are not seen: the folder is not there right now.</translation>
    </message>
    <message>
        <source>Vælg en sikkerhedskopi</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Sikkerhedskopier (*.db *.db.locked)</source>
        <translation>Backups (*.db *.db.locked)</translation>
    </message>
    <message>
        <source>Alle filer (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>CopiesPanel</name>
    <message>
        <source>Sikkerhedskopier</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Databasen kontrolleres …</source>
        <translation>Checking the database …</translation>
    </message>
    <message>
        <source>Hent fra en fil …</source>
        <translation>Fetch from a file …</translation>
    </message>
    <message>
        <source>Se kopien</source>
        <translation>View the backup</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kopien læses …</source>
        <translation>Reading the backup …</translation>
    </message>
    <message>
        <source>Læg i databasens sted …</source>
        <translation>Restore …</translation>
    </message>
</context>
<context>
    <name>CopyPreview</name>
    <message>
        <source>Møderne i kopien</source>
        <translation>The meetings in the backup</translation>
    </message>
    <message>
        <source>Mødets tekst i kopien</source>
        <translation>The meeting’s text in the backup</translation>
    </message>
    <message>
        <source>Der er ingen møder i kopien.</source>
        <translation>There are no meetings in the backup.</translation>
    </message>
</context>
<context>
    <name>CorrectionStrip</name>
    <message>
        <source>Rettelse</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Tilføj rettelsen</source>
        <translation>Add the correction</translation>
    </message>
    <message>
        <source>Rettelsens ord</source>
        <translation>The words of the correction</translation>
    </message>
    <message>
        <source>f.eks. »Under afsnit 2 skulle der stå 14 elever, ikke 41.«</source>
        <translation>e.g. &quot;Section 2 should say 14 pupils, not 41.&quot;</translation>
    </message>
    <message>
        <source>Af</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Hvem retter</source>
        <translation>Who corrects</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Gælder mødet, ikke punktet (f.eks. fremmødet)</source>
        <translation>About the &amp;meeting, not the item (e.g. who attended)</translation>
    </message>
    <message>
        <source>Den kommer også med i den åbne udgave.</source>
        <translation>It is in the open edition too.</translation>
    </message>
    <message>
        <source>Skriv, hvad der rettes, og hvem der retter. Datoen sættes selv.</source>
        <translation>Write what is corrected, and who corrects it. The date is added.</translation>
    </message>
</context>
<context>
    <name>CorrectionWork</name>
    <message>
        <source>Rettelsen er tilføjet på rettelsesbladet sidst i referatet</source>
        <translation>The correction has been added to the sheet of corrections at the end of the minutes</translation>
    </message>
    <message>
        <source>Rettelsen er tilføjet</source>
        <translation>The correction was added</translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>Enter: ret tid og punkt. Delete: fjern.</source>
        <translation>Enter: correct time and item. Delete: remove.</translation>
    </message>
    <message>
        <source>Vis hele forløbet</source>
        <translation>Show the whole timeline</translation>
    </message>
    <message>
        <source>Mødets forløb</source>
        <translation>Timeline of the meeting</translation>
    </message>
    <message>
        <source>Der er ikke noteret, at {0} er kommet eller gået under mødet.</source>
        <translation>No arrival or departure of {0} during the meeting has been recorded.</translation>
    </message>
    <message>
        <source>Intet er noteret endnu. F12 begynder mødet og tager punktet op; i fremmødet noteres, hvem der kommer og går.</source>
        <translation>Nothing has been recorded yet. F12 begins the meeting and takes up the item; arrivals and departures are recorded under Attendance.</translation>
    </message>
</context>
<context>
    <name>CourseWork</name>
    <message>
        <source>Punkt {0} udgår</source>
        <translation>Item {0} is withdrawn</translation>
    </message>
    <message>
        <source>Mødet er i gang igen {0}</source>
        <translation>The meeting resumed {0}</translation>
    </message>
    <message>
        <source>Der er ikke flere punkter at tage op. {0} slutter mødet.</source>
        <translation>There are no more items to take up. {0} ends the meeting.</translation>
    </message>
    <message>
        <source>Punkt {0} er udsat til næste møde</source>
        <translation>Item {0} is deferred to the next meeting</translation>
    </message>
    <message>
        <source>Punkt {0} er på dagsordenen igen</source>
        <translation>Item {0} is back on the agenda</translation>
    </message>
</context>
<context>
    <name>CprSign</name>
    <message>
        <source>{0} ligner et CPR-nummer</source>
        <translation>{0} looks like a CPR number</translation>
    </message>
</context>
<context>
    <name>CprStop</name>
    <message>
        <source>&amp;Begrundelse</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Den åbne udgave ville indeholde noget, der ligner et CPR-nummer.</source>
        <translation>The open edition would contain something that looks like a CPR number.</translation>
    </message>
    <message>
        <source>Den åbne udgave ville indeholde {0} steder, der ligner CPR-numre.</source>
        <translation>In {0} places the open edition would contain something that looks like a CPR number.</translation>
    </message>
    <message>
        <source>Ret teksten, eller skriv, hvorfor det må stå der.</source>
        <translation>Correct the text, or say why it may stay.</translation>
    </message>
    <message>
        <source>Intet er skrevet. Der mangler en begrundelse.</source>
        <translation>Nothing was exported. A reason is needed.</translation>
    </message>
    <message>
        <source>Intet er udskrevet. Der mangler en begrundelse.</source>
        <translation>Nothing was printed. A reason is needed.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Der skete en fejl i programmet</source>
        <translation>Something went wrong in the program</translation>
    </message>
    <message>
        <source>Alt, hvad du har skrevet, er gemt. Du kan arbejde videre.</source>
        <translation>Everything you have written is saved. You can go on working.</translation>
    </message>
    <message>
        <source>Den sidste ændring kunne ikke gemmes. Kopiér det, du skrev sidst, til et andet program, før du lukker.</source>
        <translation>The last change could not be saved. Copy what you wrote last to another program before you close.</translation>
    </message>
    <message>
        <source>Luk programmet</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Arbejd videre</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>Sker det igen, så luk programmet og åbn det på ny. Fejlen er skrevet i {0}, uden et ord fra møderne; send filen med, hvis du melder fejlen.</source>
        <translation>If it happens again, close the program and open it again. The error is recorded in {0}, which holds nothing from the meetings; attach that file if you report it.</translation>
    </message>
</context>
<context>
    <name>DataPlace</name>
    <message>
        <source>&amp;Vis mappen</source>
        <translation>S&amp;how the folder</translation>
    </message>
    <message>
        <source>Størrelsen tælles sammen …</source>
        <translation>Calculating the size …</translation>
    </message>
    <message>
        <source>Mappen vælges, når programmet startes: med --data-dir MAPPE eller med miljøvariablen {0}. Skal møderne flyttes, så luk programmet, flyt hele mappen, og start programmet med den nye.</source>
        <translation>The folder is chosen when the program is started: with --data-dir FOLDER or the environment variable {0}. To move the meetings, close the program, move the whole folder, and start the program with the new one.</translation>
    </message>
    <message>
        <source>Hvor &amp;møderne ligger</source>
        <translation>Where the &amp;meetings are kept</translation>
    </message>
    <message>
        <source>{0}, heraf sikkerhedskopier {1}</source>
        <translation>{0}, of which {1} is backups</translation>
    </message>
    <message>
        <source>Mappen, som møderne ligger i</source>
        <translation>The folder where the meetings are kept</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>f.eks. 24. april eller 24/4</source>
        <translation>e.g. 24 April or 24/4</translation>
    </message>
    <message>
        <source>Vælg i kalenderen (Alt+Pil ned)</source>
        <translation>Choose in the calendar (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>mandag</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>tirsdag</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>onsdag</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>torsdag</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>fredag</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>lørdag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>søndag</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>januar</source>
        <translation>January</translation>
    </message>
    <message>
        <source>februar</source>
        <translation>February</translation>
    </message>
    <message>
        <source>marts</source>
        <translation>March</translation>
    </message>
    <message>
        <source>april</source>
        <translation>April</translation>
    </message>
    <message>
        <source>maj</source>
        <translation>May</translation>
    </message>
    <message>
        <source>juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>august</source>
        <translation>August</translation>
    </message>
    <message>
        <source>september</source>
        <translation>September</translation>
    </message>
    <message>
        <source>oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>november</source>
        <translation>November</translation>
    </message>
    <message>
        <source>december</source>
        <translation>December</translation>
    </message>
    <message>
        <source>{weekday} {day}. {month} {year}</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>{day}. {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day}. {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} kl. {time}</source>
        <translation>{day} at {time}</translation>
    </message>
</context>
<context>
    <name>DaysField</name>
    <message>
        <source>f.eks. 24. april 2026 eller 24/4</source>
        <translation>e.g. 24 April 2026 or 24/4</translation>
    </message>
    <message>
        <source>»{0}« kan ikke læses som en dag. Skriv den som 24. april 2026.</source>
        <translation>“{0}” cannot be read as a date. Write it as 24 April 2026.</translation>
    </message>
</context>
<context>
    <name>DecisionEditor</name>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Skriv beslutningen …</source>
        <translation>Write the decision …</translation>
    </message>
    <message>
        <source>Fold beslutningen sammen</source>
        <translation>Collapse the decision</translation>
    </message>
</context>
<context>
    <name>DecisionFold</name>
    <message>
        <source>skrives, når mødet er begyndt, eller med {0}</source>
        <translation>written once the meeting has begun, or with {0}</translation>
    </message>
    <message>
        <source>Beslutning: {0}</source>
        <translation>Decision: {0}</translation>
    </message>
</context>
<context>
    <name>DecisionWork</name>
    <message>
        <source>Punktet har ingen nummererede punkter at svare på</source>
        <translation>The item has no numbered points to answer</translation>
    </message>
    <message>
        <source>Alle de nummererede punkter har et svar</source>
        <translation>All the numbered points are answered</translation>
    </message>
</context>
<context>
    <name>DeletedParts</name>
    <message>
        <source>Slettet i mødet</source>
        <translation>Deleted from the meeting</translation>
    </message>
    <message>
        <source>Det, du henter tilbage, kommer tilbage, hvor det stod. Det kan fortrydes.</source>
        <translation>What you restore goes back where it was. This can be undone.</translation>
    </message>
    <message>
        <source>Intet er slettet i dette møde. Et punkt, et afsnit, et bilag eller en deltager, du sletter, kan findes her.</source>
        <translation>Nothing has been deleted from this meeting. An item, section, attachment or person that you delete can be found here.</translation>
    </message>
    <message>
        <source>Uden titel</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Deltager</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Bilag til punkt {0}</source>
        <translation>Attachment to item {0}</translation>
    </message>
    <message>
        <source>Afsnit i punkt {0}</source>
        <translation>Section of item {0}</translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message>
        <source>Ingenting</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Mødet siger</source>
        <translation>The meeting says</translation>
    </message>
    <message>
        <source>Filen siger</source>
        <translation>The file says</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Uden plads i mødet</source>
        <translation>Without a place in the meeting</translation>
    </message>
    <message>
        <source>Stod ved: {0}</source>
        <translation>Stood at: {0}</translation>
    </message>
    <message>
        <source>Kopiér teksten, og sæt den ind, hvor den hører til.</source>
        <translation>Copy the text, and paste it where it belongs.</translation>
    </message>
    <message>
        <source>En anden vil have noget andet på samme sted: »{0}«.</source>
        <translation>Somebody else wants something else in the same place: “{0}”.</translation>
    </message>
    <message>
        <source>Mødet er ændret på samme sted siden.</source>
        <translation>The meeting has been changed in the same place since.</translation>
    </message>
    <message>
        <source>Da udkastet blev skrevet, stod her »{0}«.</source>
        <translation>When the draft was written, this said “{0}”.</translation>
    </message>
</context>
<context>
    <name>DissentStrip</name>
    <message>
        <source>Mindretalsudtalelse</source>
        <translation>Dissent</translation>
    </message>
    <message>
        <source>Ny mindretalsudtalelse</source>
        <translation>New dissent</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hvem udtaler sig</source>
        <translation>Who dissents</translation>
    </message>
    <message>
        <source>Navn, navn …</source>
        <translation>Name, name …</translation>
    </message>
    <message>
        <source>Begrundelse, som ønskes ført til referat</source>
        <translation>Reasons to be entered in the minutes</translation>
    </message>
    <message>
        <source>Skriv i beslutningen</source>
        <translation>Add to the decision</translation>
    </message>
    <message>
        <source>Udtalelsens ord</source>
        <translation>Wording of the dissent</translation>
    </message>
    <message>
        <source>{0} er ikke på mødets liste</source>
        <translation>{0} is not on the meeting’s list</translation>
    </message>
</context>
<context>
    <name>DissentWork</name>
    <message>
        <source>Mindretalsudtalelsen er slettet</source>
        <translation>Dissent deleted</translation>
    </message>
</context>
<context>
    <name>DoubtLine</name>
    <message>
        <source>Vis den &amp;anden måde: {0} punkter</source>
        <translation>Show the other w&amp;ay: {0} items</translation>
    </message>
    <message>
        <source>Det ligner ikke en dagsorden eller et referat: der står ikke, hvad det er, og hverken mødetid, deltagere eller beslutninger. Se efter, før du opretter mødet.</source>
        <translation>This does not look like an agenda or minutes: it does not say what it is, and has no meeting time, people or decisions. Check before you create the meeting.</translation>
    </message>
    <message>
        <source>Det er usikkert, om punkterne er de rigtige. Se dem efter.</source>
        <translation>These may not be the right items. Check them.</translation>
    </message>
    <message>
        <source>Punkterne kan ses på to måder. Se efter, om denne er den rigtige.</source>
        <translation>The items can be read in two ways. Check that this is the right one.</translation>
    </message>
</context>
<context>
    <name>DraftStops</name>
    <message>
        <source>&amp;Begrundelse</source>
        <translation>Rea&amp;son</translation>
    </message>
    <message>
        <source>Udkastet til {0} ville vise noget, de ikke må se. Intet er skrevet.</source>
        <translation>The draft for {0} would show something they may not see. Nothing was written.</translation>
    </message>
    <message>
        <source>Ret teksten, eller skriv, hvorfor det må gå ud.</source>
        <translation>Correct the text, or write why it may go out.</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Skriver udkast</source>
        <translation>Writing drafts</translation>
    </message>
    <message>
        <source>&amp;Navn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>M&amp;appe</source>
        <translation>F&amp;older</translation>
    </message>
    <message>
        <source>&amp;Skriv udkast</source>
        <translation>&amp;Write draft</translation>
    </message>
    <message>
        <source>&amp;Skriv {0} udkast</source>
        <translation>&amp;Write {0} drafts</translation>
    </message>
    <message>
        <source>Udkastet til {0} har koden {1}.</source>
        <translation>The draft for {0} has the code {1}.</translation>
    </message>
</context>
<context>
    <name>EditionChoice</name>
    <message>
        <source>Udgave</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Fuld: også lukkede punkter</source>
        <translation>Full: including closed items</translation>
    </message>
    <message>
        <source>Åben: uden lukkede punkters indhold</source>
        <translation>Open: without the contents of closed items</translation>
    </message>
</context>
<context>
    <name>EmptyAgenda</name>
    <message>
        <source>Dagsordenen er tom</source>
        <translation>The agenda is empty</translation>
    </message>
    <message>
        <source>Skriv punkternes titler i listen til venstre, én ad gangen.</source>
        <translation>Write the titles of the items in the list on the left, one at a time.</translation>
    </message>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
</context>
<context>
    <name>EmptyStart</name>
    <message>
        <source>Velkommen til SSP Desktop</source>
        <translation>Welcome to SSP Desktop</translation>
    </message>
    <message>
        <source>Her skriver du referat af møderne. Vælg, hvordan du vil begynde.</source>
        <translation>Here you take the minutes of your meetings. Choose how to begin.</translation>
    </message>
    <message>
        <source>Åbn eksemplet</source>
        <translation>Open the sample</translation>
    </message>
    <message>
        <source>Importér en dagsorden</source>
        <translation>Import an agenda</translation>
    </message>
    <message>
        <source>Fra Word, PDF, en gemt webside eller ren tekst. Træk filen herind.</source>
        <translation>From Word, PDF, a saved web page or plain text. Drag the file here.</translation>
    </message>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Vælg udvalg, dag og sted, og skriv dagsordenen selv.</source>
        <translation>Choose committee, date and venue, and write the agenda yourself.</translation>
    </message>
    <message>
        <source>Et opdigtet møde med det hele, så du kan prøve dig frem.</source>
        <translation>A made-up meeting with everything in it, to try things out.</translation>
    </message>
</context>
<context>
    <name>Encryption</name>
    <message>
        <source>Krypterin&amp;g</source>
        <translation>Encryptio&amp;n</translation>
    </message>
    <message>
        <source>Ser efter …</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>Uden nøglen kan ingen læse filerne, heller ikke på en stjålen computer eller et USB-stik. Nøglen ligger i computerens nøglering, og du mærker intet til den.</source>
        <translation>Without the key nobody can read the files, not on a stolen computer or a USB stick either. The key is in the computer&apos;s keyring, and you notice nothing of it.</translation>
    </message>
    <message>
        <source>Genoprettelsesark …</source>
        <translation>Recovery sheet …</translation>
    </message>
    <message>
        <source>Jeg har en kode …</source>
        <translation>I have a code …</translation>
    </message>
    <message>
        <source>Slå kryptering til …</source>
        <translation>Turn encryption on …</translation>
    </message>
    <message>
        <source>Slå kryptering fra …</source>
        <translation>Turn encryption off …</translation>
    </message>
    <message>
        <source>Krypterer …</source>
        <translation>Encrypting …</translation>
    </message>
    <message>
        <source>Dekrypterer …</source>
        <translation>Decrypting …</translation>
    </message>
    <message>
        <source>Stoppet. Det, der var gjort, bliver gjort om af sig selv.</source>
        <translation>Stopped. What was done is undone by itself.</translation>
    </message>
</context>
<context>
    <name>EventCorrection</name>
    <message>
        <source>kl.</source>
        <translation>at</translation>
    </message>
    <message>
        <source>Tidspunkt</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Før første punkt</source>
        <translation>Before the first item</translation>
    </message>
    <message>
        <source>Et punkt, der er slettet</source>
        <translation>An item that was deleted</translation>
    </message>
    <message>
        <source>Fjern fra forløbet (Delete)</source>
        <translation>Remove from the timeline (Delete)</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Mødets forløb</source>
        <translation>Timeline of the meeting</translation>
    </message>
</context>
<context>
    <name>EventRows</name>
    <message>
        <source>før linjen ovenfor</source>
        <translation>before the line above</translation>
    </message>
    <message>
        <source>En, der er fjernet fra mødet,</source>
        <translation>Someone removed from the meeting</translation>
    </message>
    <message>
        <source>Taget op</source>
        <translation>Taken up</translation>
    </message>
    <message>
        <source>Før første punkt</source>
        <translation>Before the first item</translation>
    </message>
    <message>
        <source>Et punkt, der er slettet</source>
        <translation>An item that was deleted</translation>
    </message>
    <message>
        <source>Punkt {0}</source>
        <translation>Item {0}</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Filtype</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>&amp;Hvad</source>
        <translation>W&amp;hat</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Udgave</source>
        <translation>E&amp;dition</translation>
    </message>
    <message>
        <source>Fil&amp;type</source>
        <translation>File &amp;type</translation>
    </message>
    <message>
        <source>&amp;Navn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>M&amp;appe</source>
        <translation>F&amp;older</translation>
    </message>
    <message>
        <source>Punkt: hvert punkt på sin side</source>
        <translation>Punkt: each item on a page of its own</translation>
    </message>
    <message>
        <source>Klassisk: ét løbende dokument</source>
        <translation>Klassisk: one continuous document</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>PDF til arkivet (.pdf)</source>
        <translation>PDF for the archive (.pdf)</translation>
    </message>
    <message>
        <source>Ren tekst (.txt)</source>
        <translation>Plain text (.txt)</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Eksportér</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Filen laves og ses efter …</source>
        <translation>Making the file and checking it …</translation>
    </message>
    <message>
        <source>Stoppet. Intet er skrevet.</source>
        <translation>Stopped. Nothing is written.</translation>
    </message>
</context>
<context>
    <name>ExportWork</name>
    <message>
        <source>Stopper …</source>
        <translation>Stopping …</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Dagsordener og referater ({0})</source>
        <translation>Agendas and minutes ({0})</translation>
    </message>
    <message>
        <source>Importér dagsorden eller referat</source>
        <translation>Import an agenda or minutes</translation>
    </message>
    <message>
        <source>Udkast og dagsordener ({0})</source>
        <translation>Drafts and agendas ({0})</translation>
    </message>
    <message>
        <source>Udkast kom tilbage</source>
        <translation>A draft came back</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Mappe:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>Filtype:</source>
        <translation>File type:</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>Filen mangler</source>
        <translation>The file is missing</translation>
    </message>
    <message>
        <source>Den gemte fil er ikke i datamappen længere. Træk den oprindelige fil hertil, eller hent mappen »attachments« fra en kopi af datamappen.</source>
        <translation>The kept file is no longer in the data folder. Drag the original file here, or fetch the folder “attachments” from a copy of the data folder.</translation>
    </message>
    <message>
        <source>Filen er ændret</source>
        <translation>The file is altered</translation>
    </message>
    <message>
        <source>Den gemte fil er ændret uden om programmet og åbnes derfor ikke. Træk den oprindelige fil hertil, eller hent mappen »attachments« fra en kopi af datamappen.</source>
        <translation>The kept file was altered by other means than the program, so it is not opened. Drag the original file here, or fetch the folder “attachments” from a copy of the data folder.</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Vedhæftet af {0} {1}</source>
        <translation>Attached by {0} {1}</translation>
    </message>
</context>
<context>
    <name>FileWork</name>
    <message>
        <source>Gem en kopi af bilaget</source>
        <translation>Save a copy of the attachment</translation>
    </message>
    <message>
        <source>Gemt som {0}</source>
        <translation>Saved as {0}</translation>
    </message>
</context>
<context>
    <name>FiledLine</name>
    <message>
        <source>Journalisér igen …</source>
        <translation>File again …</translation>
    </message>
    <message>
        <source>Se forskelle …</source>
        <translation>See differences …</translation>
    </message>
</context>
<context>
    <name>FiledWords</name>
    <message>
        <source>Journaliseret {0}</source>
        <translation>Filed {0}</translation>
    </message>
    <message>
        <source>rettet siden</source>
        <translation>changed since</translation>
    </message>
    <message>
        <source>filerne er ændret i hånden</source>
        <translation>the files were edited by hand</translation>
    </message>
    <message>
        <source>Senest journaliseret {0} som {1}</source>
        <translation>Last filed {0} as {1}</translation>
    </message>
    <message>
        <source>Det, der standsede den, gik med: »{0}«</source>
        <translation>What stopped it went out all the same: “{0}”</translation>
    </message>
</context>
<context>
    <name>FilingFields</name>
    <message>
        <source>KL&amp;E-emne og facet</source>
        <translation>KL&amp;E topic and facet</translation>
    </message>
    <message>
        <source>Na&amp;vne på filer</source>
        <translation>Names of &amp;files</translation>
    </message>
    <message>
        <source>Sådan hedder en fil: {0}. Mønstret kan have {1}.</source>
        <translation>A file is called: {0}. The pattern may have {1}.</translation>
    </message>
</context>
<context>
    <name>FilingPanel</name>
    <message>
        <source>Journalisér</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Som</source>
        <translation>As</translation>
    </message>
    <message>
        <source>M&amp;appe</source>
        <translation>&amp;Folder</translation>
    </message>
    <message>
        <source>S&amp;om</source>
        <translation>&amp;As</translation>
    </message>
    <message>
        <source>En mappe</source>
        <translation>A folder</translation>
    </message>
    <message>
        <source>Én ZIP-fil</source>
        <translation>One ZIP file</translation>
    </message>
    <message>
        <source>Dagsordenen journaliseres; mødet er ikke holdt endnu.</source>
        <translation>The agenda is filed; the meeting has not been held yet.</translation>
    </message>
    <message>
        <source>Referatet er ikke godkendt endnu. Det står i pakken.</source>
        <translation>The minutes are not approved yet. The package says so.</translation>
    </message>
    <message>
        <source>Bilaget er renset. Journalisér igen.</source>
        <translation>The attachment is cleaned. File again.</translation>
    </message>
    <message>
        <source>Filerne laves …</source>
        <translation>Making the files …</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Åbn mappen</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Journaliseret som {0}</source>
        <translation>Filed as {0}</translation>
    </message>
    <message>
        <source>Journaliseringen er stoppet. Intet er skrevet.</source>
        <translation>Filing was stopped. Nothing is written.</translation>
    </message>
</context>
<context>
    <name>FilingWrite</name>
    <message>
        <source>Filerne åbnes igen og ses efter …</source>
        <translation>Opening the files again to check them …</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Ryd feltet</source>
        <translation>Clear the field</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>Find i mødet</source>
        <translation>Find in the meeting</translation>
    </message>
    <message>
        <source>Forskel på store og små bogstaver</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>Hele ord</source>
        <translation>Whole words</translation>
    </message>
    <message>
        <source>Forrige sted (Skift+Enter)</source>
        <translation>Previous match (Shift+Enter)</translation>
    </message>
    <message>
        <source>Næste sted (Enter)</source>
        <translation>Next match (Enter)</translation>
    </message>
    <message>
        <source>Erstat</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>FindWork</name>
    <message>
        <source>Ingen steder</source>
        <translation>No matches</translation>
    </message>
    <message>
        <source>1 sted</source>
        <translation>1 match</translation>
    </message>
    <message>
        <source>{0} steder</source>
        <translation>{0} matches</translation>
    </message>
    <message>
        <source>{0} af {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} · forfra</source>
        <translation>{0} · from the top</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Accepteret {0} af {1}</source>
        <translation>Accepted on {0} by {1}</translation>
    </message>
    <message>
        <source>Accepteret {0}</source>
        <translation>Accepted on {0}</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Acceptér, som det er</source>
        <translation>Accept as it is</translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message>
        <source>Ikke i orden: {0}</source>
        <translation>Not in order: {0}</translation>
    </message>
    <message>
        <source>Alt er i orden eller accepteret</source>
        <translation>All is in order, or accepted</translation>
    </message>
    <message>
        <source>Vis flere ({0})</source>
        <translation>Show more ({0})</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Møderne ligger i {0}, i mappen {1}. {0} kan skade databasen, når den synkroniseres, mens den er i brug. Luk programmet, flyt mappen til computerens egen disk, og start programmet med den nye mappe (--data-dir). En kopi må gerne ligge i {0}.</source>
        <translation>The meetings lie in {0}, in the folder {1}. {0} may damage the database when it is synchronised while it is in use. Close the program, move the folder to the computer&apos;s own disk, and start the program with the new folder (--data-dir). A copy may well lie in {0}.</translation>
    </message>
    <message>
        <source>Møderne ligger på et netværksdrev, i mappen {0}. Falder forbindelsen ud, kan der ikke gemmes, og databasen kan tage skade. Luk programmet, flyt mappen til computerens egen disk, og start programmet med den nye mappe (--data-dir). Brug drevet til kopier i stedet.</source>
        <translation>The meetings lie on a network drive, in the folder {0}. When the connection fails, nothing can be saved, and the database may be damaged. Close the program, move the folder to the computer&apos;s own disk, and start the program with the new folder (--data-dir). Use the drive for copies instead.</translation>
    </message>
    <message>
        <source>Der er kun {0} tilbage på disken, som møderne ligger på ({1}). Bliver den fuld, kan der ikke gemmes. Gør plads: tøm computerens papirkurv, og flyt store filer.</source>
        <translation>Only {0} are left on the disk that the meetings are on ({1}). When it is full, nothing can be saved. Make room: empty the computer&apos;s bin, and move large files.</translation>
    </message>
    <message>
        <source>Der er ikke lavet en sikkerhedskopi i {0} i {1} dage. Sæt stikket i, eller slut drevet til, så laves den af sig selv.</source>
        <translation>No backup has been made in {0} for {1} days. Plug the stick in, or connect the drive: it is then made by itself.</translation>
    </message>
    <message>
        <source>SSP Desktop er blevet opdateret, mens det var åbent. Det, du har skrevet, er gemt. Luk programmet, og åbn det igen, når mødet kan holde en pause; indtil da kan noget af det svigte.</source>
        <translation>SSP Desktop was updated while it was open. What you have written is saved. Close the program and open it again when the meeting can take a break; until then some of it may fail.</translation>
    </message>
</context>
<context>
    <name>FlagMarks</name>
    <message>
        <source>Står ikke i ordbogen ({0})</source>
        <translation>Not in the dictionary ({0})</translation>
    </message>
    <message>
        <source>Ligner et CPR-nummer ({0})</source>
        <translation>Looks like a CPR number ({0})</translation>
    </message>
    <message>
        <source>Menes der {0}? ({1})</source>
        <translation>Did you mean {0}? ({1})</translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>Mappe</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Vælg en mappe</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Brugervejledning</source>
        <translation>User guide</translation>
    </message>
</context>
<context>
    <name>HandOnPanel</name>
    <message>
        <source>Giv videre</source>
        <translation>Hand on</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Mødets dag, tid og sted, den åbne dagsorden og hvem der er indkaldt. Flyttes mødet, så gem filen igen: den nye post afløser den gamle i kalenderen.</source>
        <translation>The day, time and place of the meeting, the open agenda and who is called. If the meeting is moved, save the file again: the new entry takes the place of the old one in the calendar.</translation>
    </message>
    <message>
        <source>Gem til &amp;kalenderen</source>
        <translation>Save for the &amp;calendar</translation>
    </message>
    <message>
        <source>Mail til deltagerne</source>
        <translation>Mail to the participants</translation>
    </message>
    <message>
        <source>Dagsordenen eller referatet som vedhæftet PDF, med navnene i teksten; adresserne sætter du på. Den fulde udgave med lukkede punkter er kun til medlemmerne.</source>
        <translation>The agenda or the minutes as an attached PDF, with the names in the text; the addresses are for you to add. The full edition with closed items is for the members only.</translation>
    </message>
    <message>
        <source>Skriv ma&amp;il til deltagerne</source>
        <translation>Write ma&amp;il to the participants</translation>
    </message>
    <message>
        <source>Mail om opgaverne</source>
        <translation>Mail about the action points</translation>
    </message>
    <message>
        <source>En mail til hver, der har fået en opgave, med opgavens sætning og frist. Opgaver fra lukkede punkter er ikke med.</source>
        <translation>A mail to each who was given an action point, with its sentence and due date. Those of closed items are not included.</translation>
    </message>
    <message>
        <source>Skriv mails om &amp;opgaverne</source>
        <translation>Write mails about the &amp;action points</translation>
    </message>
    <message>
        <source>M&amp;appe</source>
        <translation>F&amp;older</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Tidligere beslutninger</source>
        <translation>Earlier decisions</translation>
    </message>
    <message>
        <source>Tag med ved &amp;alle punkter</source>
        <translation>Take in at &amp;all items</translation>
    </message>
    <message>
        <source>Leder …</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>Mellemrum tager en beslutning med i referatet, eller ud igen.</source>
        <translation>Space takes a decision into the minutes, or out again.</translation>
    </message>
    <message>
        <source>Der er ingen tidligere beslutning om punktets sag eller titel.</source>
        <translation>There is no earlier decision on the case or the title of the item.</translation>
    </message>
    <message>
        <source>Der er ingen tidligere beslutning om punktets sag. Titlen er på hver dagsorden, så den ledes der ikke efter.</source>
        <translation>There is no earlier decision in the item&apos;s matter. Its title is on every agenda, so it is not looked for.</translation>
    </message>
    <message>
        <source>Et punkt som dette er på hver dagsorden, så der ledes ikke efter titlen. Giv punktet et sagsnummer, hvis det handler om en sag.</source>
        <translation>An item like this is on every agenda, so its title is not looked for. Give the item a case number if it is about a matter.</translation>
    </message>
</context>
<context>
    <name>HistoryWork</name>
    <message>
        <source>Fortrudt: {0}</source>
        <translation>Undone: {0}</translation>
    </message>
    <message>
        <source>Gentaget: {0}</source>
        <translation>Redone: {0}</translation>
    </message>
    <message>
        <source>»{0}« er hentet tilbage</source>
        <translation>“{0}” restored</translation>
    </message>
    <message>
        <source>Teksten er hentet tilbage</source>
        <translation>Text restored</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Opret møde</source>
        <translation>Create meeting</translation>
    </message>
    <message>
        <source>Importér {0}</source>
        <translation>Import {0}</translation>
    </message>
    <message>
        <source>Forstået som</source>
        <translation>Understood as</translation>
    </message>
    <message>
        <source>Kun linjer, der er læst som tekst eller bilag eller er sprunget over, kan få en anden plads</source>
        <translation>Only lines read as text or an attachment, or skipped, can be given another place</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>og {0} til</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>Ligner CPR-numre: {0}.</source>
        <translation>These look like CPR numbers: {0}.</translation>
    </message>
    <message>
        <source>Giv plads …</source>
        <translation>Assign …</translation>
    </message>
    <message>
        <source>Kildens linjer</source>
        <translation>Source lines</translation>
    </message>
    <message>
        <source>1 punkt</source>
        <translation>1 item</translation>
    </message>
    <message>
        <source>{0} punkter</source>
        <translation>{0} items</translation>
    </message>
    <message>
        <source>1 deltager</source>
        <translation>1 participant</translation>
    </message>
    <message>
        <source>{0} deltagere</source>
        <translation>{0} participants</translation>
    </message>
    <message>
        <source>{0} linjer i kilden.</source>
        <translation>{0} lines in the source.</translation>
    </message>
    <message>
        <source>1 sted</source>
        <translation>1 place</translation>
    </message>
    <message>
        <source>{0} steder</source>
        <translation>{0} places</translation>
    </message>
    <message>
        <source>Ikke alt kunne tages med: {0} i listen.</source>
        <translation>Not everything could be included: {0} in the list.</translation>
    </message>
    <message>
        <source>Linjer uden plads bliver stående i det punkt, de er fundet ved, medmindre du giver dem en anden.</source>
        <translation>Unplaced lines stay with the item where they were found, unless you assign them elsewhere.</translation>
    </message>
    <message>
        <source>{0} uden plads</source>
        <translation>{0} unplaced</translation>
    </message>
    <message>
        <source>Giv linjen en anden plads (Enter)</source>
        <translation>Assign the line elsewhere (Enter)</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>fra udklipsholderen</source>
        <translation>from the clipboard</translation>
    </message>
    <message>
        <source>Udklipsholderen er tom. Kopiér dagsordenen først, og prøv igen.</source>
        <translation>The clipboard is empty. Copy the agenda first and try again.</translation>
    </message>
    <message>
        <source>Læser {0} …</source>
        <translation>Reading {0} …</translation>
    </message>
    <message>
        <source>Side {0} af {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
    <message>
        <source>{0} afsnit</source>
        <translation>{0} paragraphs</translation>
    </message>
    <message>
        <source>Henter bilagenes filer …</source>
        <translation>Fetching the attachments&apos; files …</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Punkt {0}: {1}</source>
        <translation>Item {0}: {1}</translation>
    </message>
    <message>
        <source>Bliver bilag til punkt {0}</source>
        <translation>Becomes an attachment of item {0}</translation>
    </message>
    <message>
        <source>Afsnittet {0} er slettet</source>
        <translation>Section {0} deleted</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Tag op (F12)</source>
        <translation>Take up (F12)</translation>
    </message>
    <message>
        <source>Sagsnummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Lukket punkt</source>
        <translation>Closed item</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Punkt {0}</source>
        <translation>Item {0}</translation>
    </message>
    <message>
        <source>Tag op</source>
        <translation>Take up</translation>
    </message>
    <message>
        <source>Punktets titel</source>
        <translation>Item title</translation>
    </message>
    <message>
        <source>{0} · i gang</source>
        <translation>{0} · in progress</translation>
    </message>
    <message>
        <source>Tag næste op</source>
        <translation>Take up next</translation>
    </message>
</context>
<context>
    <name>ItemRemarks</name>
    <message>
        <source>Bemærkninger til punktet</source>
        <translation>Remarks on the item</translation>
    </message>
</context>
<context>
    <name>ItemWork</name>
    <message>
        <source>I en tabel er der ingen lister. Enter giver en ny linje.</source>
        <translation>There are no lists in a table. Enter makes a new line.</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Det blev stoppet. Intet er ændret.</source>
        <translation>It was stopped. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Det lykkedes ikke: der er en fejl i programmet. Prøv igen.</source>
        <translation>That did not work: there is a fault in the program. Try again.</translation>
    </message>
</context>
<context>
    <name>JoinPanel</name>
    <message>
        <source>Saml udvalg</source>
        <translation>Join committees</translation>
    </message>
    <message>
        <source>Saml med</source>
        <translation>Join with</translation>
    </message>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Behold begge</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Saml</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Saml »{0}« med …</source>
        <translation>Join “{0}” with …</translation>
    </message>
    <message>
        <source>Saml &amp;med</source>
        <translation>Join &amp;with</translation>
    </message>
    <message>
        <source>&amp;Behold</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>1 møde</source>
        <translation>1 meeting</translation>
    </message>
    <message>
        <source>{0} møder</source>
        <translation>{0} meetings</translation>
    </message>
    <message>
        <source>{0} og {1} i papirkurven</source>
        <translation>{0} and {1} in the bin</translation>
    </message>
    <message>
        <source>{0} går over fra »{1}« til »{2}«, og »{1}« findes derefter ikke mere.</source>
        <translation>{0} will go over from “{1}” to “{2}”, and “{1}” will then be gone.</translation>
    </message>
    <message>
        <source>Navn, medlemmer, sted, faste punkter, overskrifter, numre, layout, mødedatoer og standardtekster er dem, »{0}« har. Møderne ændres ellers ikke: deltagere, tekster og det navn, der står i dem, bliver. Det kan fortrydes med {1}.</source>
        <translation>The name, members, venue, standing items, headings, numbers, layout, meeting dates and standard phrases stay those of “{0}”. Nothing else in the meetings changes: their people, their texts and the name written in them stay. {1} undoes it.</translation>
    </message>
    <message>
        <source>Medlemmer, som kun »{0}« har. Sæt kryds ved dem, der skal med</source>
        <translation>Members that only “{0}” has. Tick those to take along</translation>
    </message>
</context>
<context>
    <name>JoinWork</name>
    <message>
        <source>Saml med …</source>
        <translation>Join with …</translation>
    </message>
    <message>
        <source>Saml dem …</source>
        <translation>Join them …</translation>
    </message>
    <message>
        <source>»{0}« og »{1}« ser ud til at være det samme udvalg.</source>
        <translation>“{0}” and “{1}” seem to be the same committee.</translation>
    </message>
    <message>
        <source>»{0}« er samlet med »{1}«</source>
        <translation>“{0}” has been joined with “{1}”</translation>
    </message>
</context>
<context>
    <name>KeyEntry</name>
    <message>
        <source>&amp;Koden på genoprettelsesarket</source>
        <translation>The &amp;code on the recovery sheet</translation>
    </message>
    <message>
        <source>&amp;Nøglefil …</source>
        <translation>Key &amp;file …</translation>
    </message>
    <message>
        <source>&amp;Åbn møderne</source>
        <translation>&amp;Open the meetings</translation>
    </message>
    <message>
        <source>Vælg filen med nøglen</source>
        <translation>Choose the file with the key</translation>
    </message>
    <message>
        <source>Nøglen er her igen.</source>
        <translation>The key is here again.</translation>
    </message>
    <message>
        <source>Møderne er åbnet. Nøglen kunne ikke lægges i computerens nøglering, så der spørges om koden igen, næste gang programmet åbnes.</source>
        <translation>The meetings are open. The key could not be put into the computer&apos;s keyring, so the code is asked for again the next time the program opens.</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>Taster: {0}</source>
        <translation>Keys: {0}</translation>
    </message>
</context>
<context>
    <name>LastMinutesLine</name>
    <message>
        <source>Sidste mødes referat er ikke godkendt endnu. Det godkendes af {0}.</source>
        <translation>The last meeting&apos;s minutes are not approved yet. {0} approves them.</translation>
    </message>
    <message>
        <source>Godkend referatet af {0}</source>
        <translation>Approve the minutes of {0}</translation>
    </message>
    <message>
        <source>Sidste mødes referat er godkendt.</source>
        <translation>The last meeting&apos;s minutes are approved.</translation>
    </message>
    <message>
        <source>Skriv, at referatet af {0} blev godkendt</source>
        <translation>Write that the minutes of {0} were approved</translation>
    </message>
    <message>
        <source>Sidste mødes referat er ikke godkendt. Der er 1 ting, der ikke er i orden i det.</source>
        <translation>The last meeting&apos;s minutes are not approved. 1 thing in them is not in order.</translation>
    </message>
    <message>
        <source>Sidste mødes referat er ikke godkendt. Der er {0} ting, der ikke er i orden i det.</source>
        <translation>The last meeting&apos;s minutes are not approved. {0} things in them are not in order.</translation>
    </message>
    <message>
        <source>Åbn mødet {0}</source>
        <translation>Open the meeting of {0}</translation>
    </message>
    <message>
        <source>Sidste mødes referat er ikke godkendt endnu. Skriv dér, hvem der godkender det: mødet har ingen formand.</source>
        <translation>The minutes of the last meeting are not approved yet. Say there who approves them: the meeting has no chair.</translation>
    </message>
</context>
<context>
    <name>LastMinutesPanel</name>
    <message>
        <source>{0} · punkt {1}: {2}</source>
        <translation>{0} · item {1}: {2}</translation>
    </message>
    <message>
        <source>Sidste referat</source>
        <translation>Previous minutes</translation>
    </message>
    <message>
        <source>Her står referatet af udvalgets sidste møde. Der er intet endnu.</source>
        <translation>The minutes of the committee’s previous meeting are shown here. There are none yet.</translation>
    </message>
</context>
<context>
    <name>LastMinutesWork</name>
    <message>
        <source>Der er ingen udsatte punkter at hente</source>
        <translation>There are no deferred items to bring in</translation>
    </message>
    <message>
        <source>1 udsat punkt er hentet</source>
        <translation>1 deferred item brought in</translation>
    </message>
    <message>
        <source>{0} udsatte punkter er hentet</source>
        <translation>{0} deferred items brought in</translation>
    </message>
</context>
<context>
    <name>LeakLine</name>
    <message>
        <source>Gå til stedet</source>
        <translation>Go to the place</translation>
    </message>
    <message>
        <source>Åbn bilaget</source>
        <translation>Open the attachment</translation>
    </message>
    <message>
        <source>Rens bilaget</source>
        <translation>Clean the attachment</translation>
    </message>
    <message>
        <source>Læg en kopi uden skjulte oplysninger og kommentarer i stedet. Det kan fortrydes.</source>
        <translation>Put a copy without hidden information and comments in its place. It can be undone.</translation>
    </message>
    <message>
        <source>Referatet er godkendt, så bilaget kan ikke skiftes ud.</source>
        <translation>The minutes are approved, so the attachment cannot be replaced.</translation>
    </message>
    <message>
        <source>Rensning fjerner det ikke. Åbn bilaget, ret kopien, gem den, og vedhæft den i stedet.</source>
        <translation>Cleaning does not remove it. Open the attachment, put the copy right, save it, and attach it instead.</translation>
    </message>
    <message>
        <source>og {0} steder mere</source>
        <translation>and {0} more places</translation>
    </message>
</context>
<context>
    <name>LeakList</name>
    <message>
        <source>{0} steder mere vises, når disse er ordnet.</source>
        <translation>{0} more places are shown when these are settled.</translation>
    </message>
</context>
<context>
    <name>LeakStop</name>
    <message>
        <source>Begr&amp;undelse for at lade det stå</source>
        <translation>Reason for letting it &amp;stand</translation>
    </message>
    <message>
        <source>Intet er skrevet: i det, alle må se, står noget, som ikke må ud.</source>
        <translation>Nothing is written: what anybody may see holds something that must not go out.</translation>
    </message>
    <message>
        <source>Ret det, eller skriv, hvorfor det må stå der.</source>
        <translation>Mend it, or write why it may stand there.</translation>
    </message>
    <message>
        <source>Bilaget er renset. Dette står tilbage:</source>
        <translation>The attachment is cleaned. This is left:</translation>
    </message>
    <message>
        <source>Intet er skrevet. Skriv en begrundelse, eller ret det, der standser det.</source>
        <translation>Nothing was written. Give a reason, or put right what stops it.</translation>
    </message>
</context>
<context>
    <name>LeakWords</name>
    <message>
        <source>Lukket tekst</source>
        <translation>Closed text</translation>
    </message>
    <message>
        <source>Lukket titel</source>
        <translation>Closed title</translation>
    </message>
    <message>
        <source>Lukket bilag</source>
        <translation>Closed attachment</translation>
    </message>
    <message>
        <source>Person, der kun var med på lukkede punkter</source>
        <translation>Person who was there for closed items only</translation>
    </message>
    <message>
        <source>Kort lukket sætning</source>
        <translation>Short closed sentence</translation>
    </message>
    <message>
        <source>Navn, der kun står i lukket tekst</source>
        <translation>Name that stands in closed text alone</translation>
    </message>
</context>
<context>
    <name>LeaveLine</name>
    <message>
        <source>Har forladt lokalet</source>
        <translation>Left the room</translation>
    </message>
    <message>
        <source>Notér, at de gik nu, og at punktet er taget op ({0})</source>
        <translation>Record that they have now left and that the item is taken up ({0})</translation>
    </message>
    <message>
        <source>Vis ikke dette ved punktet</source>
        <translation>Do not show this for the item</translation>
    </message>
    <message>
        <source>Punkt {0} er lukket. Skal forlade lokalet: {1}</source>
        <translation>Item {0} is closed. {1} should leave the room</translation>
    </message>
</context>
<context>
    <name>LineRows</name>
    <message>
        <source>Slet linjen (Alt+Delete)</source>
        <translation>Delete the line (Alt+Delete)</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>{0} og {1}</source>
        <translation>{0} and {1}</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Lad det være, som det er</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Krypterer eller dekrypterer</source>
        <translation>Encrypting or decrypting</translation>
    </message>
    <message>
        <source>Møderne på denne computer er ikke krypteret.</source>
        <translation>The meetings on this computer are not encrypted.</translation>
    </message>
    <message>
        <source>Kryptering er ved at blive slået til eller fra. Det fortsætter af sig selv.</source>
        <translation>Encryption is being turned on or off. It goes on by itself.</translation>
    </message>
    <message>
        <source>Møderne på denne computer er ikke krypteret. Sikkerhedskopier andre steder og pakker er.</source>
        <translation>The meetings on this computer are not encrypted. Backups elsewhere and packed files are.</translation>
    </message>
    <message>
        <source>Alle møder, bilag og sikkerhedskopier er krypteret.</source>
        <translation>All meetings, attachments and backups are encrypted.</translation>
    </message>
    <message>
        <source>Alle møder, bilag og sikkerhedskopier i mappen krypteres. Du skriver videre som før.</source>
        <translation>All meetings, attachments and backups in the folder are encrypted. You go on writing as before.</translation>
    </message>
    <message>
        <source>Alle møder, bilag og sikkerhedskopier i mappen kan igen læses af enhver, der får fat i filerne.</source>
        <translation>All meetings, attachments and backups in the folder can again be read by anybody who gets hold of the files.</translation>
    </message>
    <message>
        <source>Alt er krypteret. Dele af det, der lå ukrypteret før, kan stå på disken, til pladsen bruges igen; er hele disken krypteret (BitLocker, FileVault), betyder det ikke noget.</source>
        <translation>Everything is encrypted. Parts of what lay there before may stay on the disk until the space is used again; if the whole disk is encrypted (BitLocker, FileVault), that does not matter.</translation>
    </message>
    <message>
        <source>Disse filer kunne ikke krypteres; slet dem selv: {0}.</source>
        <translation>These files could not be encrypted; delete them yourself: {0}.</translation>
    </message>
    <message>
        <source>Intet er længere krypteret.</source>
        <translation>Nothing is encrypted any more.</translation>
    </message>
    <message>
        <source>Disse filer kunne ikke dekrypteres og ligger, som de lå: {0}.</source>
        <translation>These files could not be decrypted and are as they were: {0}.</translation>
    </message>
</context>
<context>
    <name>LogWork</name>
    <message>
        <source>Fjernet fra forløbet</source>
        <translation>Removed from the timeline</translation>
    </message>
</context>
<context>
    <name>MeetingDetails</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Referatet slutter med opgaverne</source>
        <translation>The minutes end with the action points</translation>
    </message>
    <message>
        <source>Referatet fortæller tidligere beslutninger</source>
        <translation>The minutes tell earlier decisions</translation>
    </message>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Udvalg</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>Skabelon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Klokken</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>Første nummer</source>
        <translation>First number</translation>
    </message>
    <message>
        <source>Referatet fortæller mødets tider</source>
        <translation>The minutes state the times of the meeting</translation>
    </message>
    <message>
        <source>Mødets oplysninger</source>
        <translation>Meeting details</translation>
    </message>
    <message>
        <source>Layoutets titel</source>
        <translation>Title from the layout</translation>
    </message>
    <message>
        <source>Egen titel</source>
        <translation>Custom title</translation>
    </message>
</context>
<context>
    <name>MeetingHeader</name>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Eksportér</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Fremmøde {0}/{1}</source>
        <translation>Attendance {0}/{1}</translation>
    </message>
    <message>
        <source>{0} er her</source>
        <translation>{0} here</translation>
    </message>
    <message>
        <source>Indkaldt {0}</source>
        <translation>Expected {0}</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Kladde</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Til gennemsyn</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Godkendt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Åbnet igen</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Uden dato</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>Ingen punkter endnu</source>
        <translation>No items yet</translation>
    </message>
    <message>
        <source>{0} af {1} punkter besluttet</source>
        <translation>{0} of {1} items decided</translation>
    </message>
    <message>
        <source>Journaliseret</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Møde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Slettet {0}</source>
        <translation>Deleted {0}</translation>
    </message>
    <message>
        <source>I gang og kommende</source>
        <translation>In progress and upcoming</translation>
    </message>
    <message>
        <source>Tidligere</source>
        <translation>Past</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Referatet er godkendt. Det, der skrives her, ændrer intet.</source>
        <translation>The minutes are approved. What is typed here changes nothing.</translation>
    </message>
</context>
<context>
    <name>MemberTicks</name>
    <message>
        <source>Medlemmernes egne godkendelser</source>
        <translation>The members&apos; own approvals</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Luk beskeden</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>MinutesMail</name>
    <message>
        <source>Mailen laves og ses efter …</source>
        <translation>The mail is being made and looked into …</translation>
    </message>
    <message>
        <source>Stoppet. Intet er skrevet.</source>
        <translation>Stopped. Nothing is written.</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>Mangler endnu: {0}</source>
        <translation>Outstanding: {0}</translation>
    </message>
    <message>
        <source>Fold sammen</source>
        <translation>Collapse</translation>
    </message>
    <message>
        <source>Vis, hvad der mangler</source>
        <translation>Show what is outstanding</translation>
    </message>
</context>
<context>
    <name>MissingVotes</name>
    <message>
        <source>{0} stemmer, men kun {1} til stede</source>
        <translation>{0} votes, but only {1} present</translation>
    </message>
    <message>
        <source>Mangler: {0}</source>
        <translation>Yet to vote: {0}</translation>
    </message>
    <message>
        <source>{0} til</source>
        <translation>{0} more</translation>
    </message>
    <message>
        <source>{0} har ikke stemt. Enter igen skriver afstemningen som ufuldstændig.</source>
        <translation>No vote from {0}. Enter again records the vote as incomplete.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Behold møderne her</source>
        <translation>Keep the meetings here</translation>
    </message>
    <message>
        <source>Arbejder</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>&amp;Luk</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Pakket med SSP Desktop (*{0})</source>
        <translation>Packed with SSP Desktop (*{0})</translation>
    </message>
    <message>
        <source>Stoppet. Intet er ændret.</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>Flyt til en anden computer</source>
        <translation>Move to another computer</translation>
    </message>
    <message>
        <source>Alt bliver lagt i én fil: møder, bilag, indstillinger, skabeloner og ordlister. Gem den på et USB-stik eller et netværksdrev. På den anden computer vælger du Fil, Hent fra en anden computer. Alt bliver liggende her også. Sikkerhedskopierne følger ikke med.</source>
        <translation>Everything is put into one file: meetings, attachments, settings, templates and word lists. Save it on a USB stick or a network drive. On the other computer choose File, Fetch from another computer. Everything stays here too. The backups do not come along.</translation>
    </message>
    <message>
        <source>&amp;Gem filen …</source>
        <translation>&amp;Save the file …</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hent fra en anden computer</source>
        <translation>Fetch from another computer</translation>
    </message>
    <message>
        <source>Vælg den fil, der blev gemt på den anden computer med Fil, Flyt til en anden computer. Alt i den læses igennem, før noget ændres.</source>
        <translation>Choose the file that was saved on the other computer by File, Move to another computer. All of it is read before anything is changed.</translation>
    </message>
    <message>
        <source>&amp;Vælg filen …</source>
        <translation>&amp;Choose the file …</translation>
    </message>
    <message>
        <source>Hent ind</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>1 fil til bilag</source>
        <translation>1 file of attachments</translation>
    </message>
    <message>
        <source>{0} filer til bilag</source>
        <translation>{0} files of attachments</translation>
    </message>
    <message>
        <source>Hentet ind: {0} og {1}, pakket {2}.</source>
        <translation>Fetched: {0} and {1}, packed {2}.</translation>
    </message>
    <message>
        <source>Luk programmet, og åbn det igen, så indstillingerne gælder.</source>
        <translation>Close the program and open it again for the settings to take effect.</translation>
    </message>
    <message>
        <source>De møder, der var her, står under Fil, Sikkerhedskopier: {0}.</source>
        <translation>The meetings that were here are under File, Backups: {0}.</translation>
    </message>
    <message>
        <source>Det, der ellers var, har nu andre navne: {0}.</source>
        <translation>What else was here now has other names: {0}.</translation>
    </message>
    <message>
        <source>Filer til bilag, der mangler: {0}.</source>
        <translation>Files of attachments that are missing: {0}.</translation>
    </message>
</context>
<context>
    <name>NameChoice</name>
    <message>
        <source>Erstat</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Gem som {0}</source>
        <translation>Save as {0}</translation>
    </message>
</context>
<context>
    <name>NewMeeting</name>
    <message>
        <source>1 person</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>{0} personer</source>
        <translation>{0} people</translation>
    </message>
    <message>
        <source>1 punkt</source>
        <translation>1 item</translation>
    </message>
    <message>
        <source>{0} punkter</source>
        <translation>{0} items</translation>
    </message>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Udvalg</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>f.eks. Byrådssalen</source>
        <translation>e.g. the council chamber</translation>
    </message>
    <message>
        <source>&amp;Udvalg</source>
        <translation>&amp;Committee</translation>
    </message>
    <message>
        <source>&amp;Dag</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Klokken</source>
        <translation>&amp;Time</translation>
    </message>
    <message>
        <source>&amp;Sted</source>
        <translation>&amp;Venue</translation>
    </message>
    <message>
        <source>Opret møde</source>
        <translation>Create meeting</translation>
    </message>
    <message>
        <source>1 medlem</source>
        <translation>1 member</translation>
    </message>
    <message>
        <source>{0} medlemmer</source>
        <translation>{0} members</translation>
    </message>
    <message>
        <source>1 anden person</source>
        <translation>1 other person</translation>
    </message>
    <message>
        <source>{0} andre personer</source>
        <translation>{0} other people</translation>
    </message>
    <message>
        <source>1 fast punkt</source>
        <translation>1 standing item</translation>
    </message>
    <message>
        <source>{0} faste punkter</source>
        <translation>{0} standing items</translation>
    </message>
    <message>
        <source>{0} fra sidst.</source>
        <translation>{0} from last time.</translation>
    </message>
    <message>
        <source>1 åben opgave.</source>
        <translation>1 open action point.</translation>
    </message>
    <message>
        <source>{0} åbne opgaver.</source>
        <translation>{0} open action points.</translation>
    </message>
    <message>
        <source>Dagen kan ikke læses. Skriv den som 24. april 2024.</source>
        <translation>The date cannot be read. Write it as 24 April 2024.</translation>
    </message>
    <message>
        <source>Klokkeslættet kan ikke læses. Skriv det som 16:30.</source>
        <translation>The time cannot be read. Write it as 16:30.</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nyt møde som kopi</source>
        <translation>Copy to a new meeting</translation>
    </message>
    <message>
        <source>{0} med tekster og bilag, og {1} følger med. Beslutninger, fremmøde, gæster og stedfortrædere gør ikke.</source>
        <translation>{0} with texts and attachments, and {1}, are carried over. Decisions, attendance, guests and substitutes are not.</translation>
    </message>
    <message>
        <source>Skriv udvalgets navn</source>
        <translation>Enter the committee’s name</translation>
    </message>
    <message>
        <source>Uden dato. Dagen kan skrives senere under mødets oplysninger.</source>
        <translation>No date. It can be entered later under Meeting details.</translation>
    </message>
    <message>
        <source>Nyt udvalg. Medlemmerne kan skrives ind bagefter under Fil › Udvalg.</source>
        <translation>This is a new committee. Its members can be entered later under File › Committees.</translation>
    </message>
    <message>
        <source>{0} og {1} følger med.</source>
        <translation>{0} and {1} are carried over.</translation>
    </message>
    <message>
        <source>1 udsat punkt</source>
        <translation>1 deferred item</translation>
    </message>
    <message>
        <source>{0} udsatte punkter</source>
        <translation>{0} deferred items</translation>
    </message>
    <message>
        <source>Dagen er et bud efter de møder, der har været.</source>
        <translation>The date is a guess based on past meetings.</translation>
    </message>
</context>
<context>
    <name>NewcomerLine</name>
    <message>
        <source>Navn, tilhørsforhold</source>
        <translation>Name, affiliation</translation>
    </message>
    <message>
        <source>Tilføj en person til mødet</source>
        <translation>Add a person to the meeting</translation>
    </message>
    <message>
        <source>Enter: nyt medlem
Skift+Enter: gæst
»Navn for Medlem«: stedfortræder resten af mødet</source>
        <translation>Enter: new member
Shift+Enter: guest
“Name for Member”: substitute for the rest of the meeting</translation>
    </message>
    <message>
        <source>Flere passer på »{0}«: {1}</source>
        <translation>Several match “{0}”: {1}</translation>
    </message>
    <message>
        <source>Enter: nyt medlem · Skift+Enter: gæst</source>
        <translation>Enter: new member · Shift+Enter: guest</translation>
    </message>
    <message>
        <source>Enter: gæst</source>
        <translation>Enter: guest</translation>
    </message>
    <message>
        <source>Ingen på listen hedder »{0}«</source>
        <translation>Nobody on the list is called “{0}”</translation>
    </message>
    <message>
        <source>Enter: stedfortræder for {0}</source>
        <translation>Enter: substitute for {0}</translation>
    </message>
    <message>
        <source>Står på listen: er her nu</source>
        <translation>On the list: now here</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Noteret til punktet</source>
        <translation>Recorded for the item</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Afstemning</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Mindretalsudtalelse</source>
        <translation>Dissent</translation>
    </message>
    <message>
        <source>{0} er stedfortræder for {1}</source>
        <translation>{0} is substituting for {1}</translation>
    </message>
    <message>
        <source>{0} mangler</source>
        <translation>{0} missing</translation>
    </message>
    <message>
        <source>ikke skrevet</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>passer ikke med fremmødet</source>
        <translation>does not match the attendance</translation>
    </message>
    <message>
        <source>{0} er inhabil</source>
        <translation>{0} is recused</translation>
    </message>
    <message>
        <source>ude ved punktet</source>
        <translation>out of the room for the item</translation>
    </message>
    <message>
        <source>{0} er ikke inhabil</source>
        <translation>{0} has no conflict of interest</translation>
    </message>
    <message>
        <source>kun ved punktet</source>
        <translation>for this item only</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Luk beskeden</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>OftenWritten</name>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ofte skrevet</source>
        <translation>Often used</translation>
    </message>
    <message>
        <source>Gem som standardtekst</source>
        <translation>Save as a standard phrase</translation>
    </message>
    <message>
        <source>Står i tre eller flere beslutninger. Enter gemmer en af dem blandt udvalgets standardtekster; den kan rettes eller slettes under Udvalg.</source>
        <translation>Found in three or more decisions. Enter adds one to the committee’s standard phrases; it can be edited or deleted under Committees.</translation>
    </message>
    <message>
        <source>Ingen sætning, der ikke allerede er en standardtekst, står i tre eller flere af udvalgets beslutninger.</source>
        <translation>No sentence other than the standard phrases is found in three or more of the committee’s decisions.</translation>
    </message>
</context>
<context>
    <name>OriginWork</name>
    <message>
        <source>Der mangler ikke noget</source>
        <translation>Nothing is outstanding</translation>
    </message>
</context>
<context>
    <name>OwnTemplates</name>
    <message>
        <source>Kommunens skabeloner</source>
        <translation>The municipality’s templates</translation>
    </message>
    <message>
        <source>&amp;Hent skabelon …</source>
        <translation>&amp;Add template …</translation>
    </message>
    <message>
        <source>Sl&amp;et</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>&amp;Få en at begynde med …</source>
        <translation>&amp;Get one to begin with …</translation>
    </message>
    <message>
        <source>Erstat den</source>
        <translation>Replace it</translation>
    </message>
    <message>
        <source>Behold den, der er</source>
        <translation>Keep the one there is</translation>
    </message>
    <message>
        <source>Skabelonen hentes</source>
        <translation>Adding the template</translation>
    </message>
    <message>
        <source>&amp;Kommunens skabeloner</source>
        <translation>The &amp;municipality’s templates</translation>
    </message>
    <message>
        <source>Et Word-dokument (.docx) med jeres logo, sidehoved, sidefod, skrifter og margener. I sidehoved og sidefod kan der stå {0}. Træk filen hertil, eller hent den. Den vælges for et udvalg under Udvalg, for et møde i mødets oplysninger.</source>
        <translation>A Word document (.docx) with your logo, header, footer, fonts and margins. Header and footer may contain {0}. Drag the file here, or add it. It is chosen for a committee under Committees, for a meeting in the meeting’s details.</translation>
    </message>
    <message>
        <source>Kan ikke bruges</source>
        <translation>Cannot be used</translation>
    </message>
    <message>
        <source>I stedet for layoutet {0}</source>
        <translation>In place of the layout {0}</translation>
    </message>
    <message>
        <source>Bruges af {0}</source>
        <translation>Used by {0}</translation>
    </message>
    <message>
        <source>Hent skabelon</source>
        <translation>Add template</translation>
    </message>
    <message>
        <source>Word-dokumenter (*.docx *.dotx)</source>
        <translation>Word documents (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Hvor skal skabelonerne ligge?</source>
        <translation>Where should the templates go?</translation>
    </message>
    <message>
        <source>{0} ligger nu i {1}. Ret en af dem, og hent den.</source>
        <translation>{0} are now in {1}. Change one of them, and add it.</translation>
    </message>
    <message>
        <source>Der er en skabelon, der hedder »{0}«. Skal den erstattes?</source>
        <translation>There is a template called “{0}”. Replace it?</translation>
    </message>
    <message>
        <source>»{0}« er hentet ind.</source>
        <translation>“{0}” was added.</translation>
    </message>
    <message>
        <source>Skabelonen »{0}« er slettet</source>
        <translation>The template “{0}” was deleted</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Sætningen er rettet i hånden</source>
        <translation>The sentence was edited by hand</translation>
    </message>
    <message>
        <source>Skriv den igen</source>
        <translation>Write it again</translation>
    </message>
</context>
<context>
    <name>PackPanel</name>
    <message>
        <source>Gem alt i en fil</source>
        <translation>Save everything in a file</translation>
    </message>
    <message>
        <source>Pakker, og læser filen igennem …</source>
        <translation>Packing, and reading the file through …</translation>
    </message>
    <message>
        <source>Alt er i {0}: {1}, {2}, {3}.</source>
        <translation>Everything is in {0}: {1}, {2}, {3}.</translation>
    </message>
    <message>
        <source>Filen er krypteret. På den anden computer skrives koden fra genoprettelsesarket først: Indstillinger, Kryptering, Jeg har en kode.</source>
        <translation>The file is encrypted. On the other computer, type the code of the recovery sheet first: Settings, Encryption, I have a code.</translation>
    </message>
    <message>
        <source>Filen er ikke krypteret, så den, der har den, kan læse møderne. Slet den, når den er hentet ind.</source>
        <translation>The file is not encrypted, so whoever has it can read the meetings. Delete it once it has been fetched.</translation>
    </message>
    <message>
        <source>Filer til bilag, der mangler og ikke er med: {0}. Se hvilke under Fil, Sikkerhedskopier.</source>
        <translation>Files of attachments that are missing and not included: {0}. See which under File, Backups.</translation>
    </message>
    <message>
        <source>Ikke med: {0}. Windows kan ikke have filer med sådan et navn, og henvisninger følges ikke. Giv dem andre navne, og pak igen, eller flyt dem selv.</source>
        <translation>Not included: {0}. Windows cannot have files with such a name, and links are not followed. Give them other names and pack again, or move them yourself.</translation>
    </message>
</context>
<context>
    <name>PackageTree</name>
    <message>
        <source>offentlig: det, alle må se</source>
        <translation>offentlig: what anybody may see</translation>
    </message>
    <message>
        <source>lukket: kun for dem, der må se lukkede punkter</source>
        <translation>lukket: only for those who may see closed items</translation>
    </message>
    <message>
        <source>system: til kommunens hjemmeside</source>
        <translation>system: for the municipality&apos;s web site</translation>
    </message>
    <message>
        <source>øverst i pakken</source>
        <translation>at the top of the package</translation>
    </message>
    <message>
        <source>og {0} bilag mere</source>
        <translation>and {0} more attachments</translation>
    </message>
</context>
<context>
    <name>PagesHead</name>
    <message>
        <source>Mindre (Ctrl+hjul)</source>
        <translation>Smaller (Ctrl+wheel)</translation>
    </message>
    <message>
        <source>Større (Ctrl+hjul)</source>
        <translation>Larger (Ctrl+wheel)</translation>
    </message>
    <message>
        <source>Side {0} af {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
</context>
<context>
    <name>PagesTold</name>
    <message>
        <source>{0}: side {1} af {2}</source>
        <translation>{0}: page {1} of {2}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Sider</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Programmets dele</source>
        <translation>Parts of the program</translation>
    </message>
    <message>
        <source>Er ikke med i programmet: styresystemets egen bruges.</source>
        <translation>Not part of the package: the system’s own is used.</translation>
    </message>
    <message>
        <source>Inde i {0}</source>
        <translation>Inside {0}</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Dele og licenser</source>
        <translation>Parts and licences</translation>
    </message>
    <message>
        <source>Søg efter en del eller en licens</source>
        <translation>Search for a part or a licence</translation>
    </message>
    <message>
        <source>Licensens tekst</source>
        <translation>Text of the licence</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ingen del og ingen licens passer til »{0}«.</source>
        <translation>No part and no licence matches &quot;{0}&quot;.</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Udelad</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Bilag</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Teksten uden overskrift</source>
        <translation>The text without a heading</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Sagsnummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Neutral titel</source>
        <translation>Neutral title</translation>
    </message>
    <message>
        <source>Tekst i den åbne udgave</source>
        <translation>Text in the open edition</translation>
    </message>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Mindretalsudtalelse</source>
        <translation>Dissent</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Action point</translation>
    </message>
    <message>
        <source>Bilag</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Deltager</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Udvalg</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>Egen titel</source>
        <translation>Custom title</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>Afsnit</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Mødet · {0}</source>
        <translation>Meeting · {0}</translation>
    </message>
    <message>
        <source>Punkt {0} · {1}</source>
        <translation>Item {0} · {1}</translation>
    </message>
</context>
<context>
    <name>PointsLine</name>
    <message>
        <source>1 åben opgave fra sidst</source>
        <translation>1 open action point from last time</translation>
    </message>
    <message>
        <source>{0} åbne opgaver fra sidst</source>
        <translation>{0} open action points from last time</translation>
    </message>
</context>
<context>
    <name>PointsPanel</name>
    <message>
        <source>Mellemrum: udført. Enter: gå til punktet.</source>
        <translation>Space: done. Enter: go to the item.</translation>
    </message>
    <message>
        <source>Også udførte</source>
        <translation>Include done</translation>
    </message>
    <message>
        <source>Der er ingen åbne opgaver. En opgave gøres af en sætning i en beslutning, og udvalgets opgaver står her, til de er udført.</source>
        <translation>There are no open action points. An action point is made from a sentence in a decision, and the committee’s action points stay here until they are done.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Forrige side</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Næste side</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>&amp;Åbn en kopi</source>
        <translation>&amp;Open a copy</translation>
    </message>
    <message>
        <source>&amp;Luk</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Side {0} af {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
</context>
<context>
    <name>PrintOutcome</name>
    <message>
        <source>Gemt som {0}</source>
        <translation>Saved as {0}</translation>
    </message>
    <message>
        <source>Udskrevet på {0} · 1 side</source>
        <translation>Printed on {0} · 1 page</translation>
    </message>
    <message>
        <source>Udskrevet på {0} · {1} sider</source>
        <translation>Printed on {0} · {1} pages</translation>
    </message>
    <message>
        <source>Intet er udskrevet. Den åbne udgave ville indeholde noget, der ligner CPR-numre. Udskriv igen, når teksten er rettet, eller med en begrundelse.</source>
        <translation>Nothing was printed. The open edition would contain something that looks like CPR numbers. Print again once the text is corrected, or with a reason.</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Udskriv</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Hva&amp;d</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>&amp;Udgave</source>
        <translation>E&amp;dition</translation>
    </message>
    <message>
        <source>Udskriften er stoppet.</source>
        <translation>Printing was stopped.</translation>
    </message>
</context>
<context>
    <name>PrintProgress</name>
    <message>
        <source>Udskriver</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Siderne sættes op …</source>
        <translation>Laying out the pages …</translation>
    </message>
    <message>
        <source>Side {0} af {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
</context>
<context>
    <name>PrintTarget</name>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Eksemplarer</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Print på begge s&amp;ider af papiret</source>
        <translation>Print on &amp;both sides of the paper</translation>
    </message>
    <message>
        <source>Prin&amp;ter</source>
        <translation>&amp;Printer</translation>
    </message>
    <message>
        <source>&amp;Eksemplarer</source>
        <translation>&amp;Copies</translation>
    </message>
    <message>
        <source>&amp;Navn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>M&amp;appe</source>
        <translation>F&amp;older</translation>
    </message>
    <message>
        <source>PDF-fil …</source>
        <translation>PDF file …</translation>
    </message>
    <message>
        <source>Computeren har ingen printer. Gem som PDF-fil, eller tilslut en printer, og åbn udskriften igen.</source>
        <translation>This computer has no printer. Save as a PDF file, or connect a printer and open printing again.</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Det, der kom tilbage</source>
        <translation>What came back</translation>
    </message>
</context>
<context>
    <name>PurgeStrip</name>
    <message>
        <source>Sletter</source>
        <translation>Deleting</translation>
    </message>
    <message>
        <source>Slet for altid</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Behold mødet</source>
        <translation>Keep the meeting</translation>
    </message>
    <message>
        <source>Sletter »{0}« alle steder …</source>
        <translation>Deleting “{0}” everywhere …</translation>
    </message>
    <message>
        <source>Stoppet. Mødet ligger her stadig, men er måske taget ud af nogle sikkerhedskopier.</source>
        <translation>Stopped. The meeting is still here, but may have been removed from some backups.</translation>
    </message>
    <message>
        <source>»{0}« er slettet for altid.</source>
        <translation>“{0}” has been deleted for good.</translation>
    </message>
    <message>
        <source>Det står stadig i kopierne i {0}, til der er en nøgle på computeren: lav den eller genskab den under Indstillinger, Kryptering, eller slet kopierne.</source>
        <translation>It is still in the backups in {0} until there is a key on this computer: make it or recover it under Settings, Encryption, or delete the backups.</translation>
    </message>
    <message>
        <source>Kopierne i {0} laves uden det, næste gang der tages en kopi dér.</source>
        <translation>The copies in {0} are made without it the next time one is made there.</translation>
    </message>
    <message>
        <source>Det står stadig i ældre kopier i {0}, hvor der ikke længere tages kopier. Slet dem selv.</source>
        <translation>It is still in older backups in {0}, where none are made any more. Delete them yourself.</translation>
    </message>
    <message>
        <source>Udvalget »{0}« følger med.</source>
        <translation>The committee “{0}” goes with it.</translation>
    </message>
    <message>
        <source>Udvalget »{0}« og dets medlemsliste bliver.</source>
        <translation>The committee “{0}” and its list of members are kept.</translation>
    </message>
    <message>
        <source>Det er også taget ud af 1 sikkerhedskopi.</source>
        <translation>It has also been removed from 1 backup.</translation>
    </message>
    <message>
        <source>Det er også taget ud af {0} sikkerhedskopier.</source>
        <translation>It has also been removed from {0} backups.</translation>
    </message>
    <message>
        <source>Filer, der ikke kunne læses, er slettet helt: {0}.</source>
        <translation>Files that could not be read have been deleted entirely: {0}.</translation>
    </message>
    <message>
        <source>»{0}« slettes for altid, også i alle sikkerhedskopier, og kan ikke hentes tilbage. Kopier, der er beskadiget, slettes helt. Filer, du selv har eksporteret eller kopieret andre steder hen, røres ikke.</source>
        <translation>“{0}” will be deleted for good, from every backup too, and cannot be restored. Damaged backups are deleted entirely. Files that you have exported or copied elsewhere yourself are not touched.</translation>
    </message>
    <message>
        <source>Mødet kan stadig stå i {0}, som ikke kunne ændres. Slet selv filerne, eller giv dig ret til at ændre dem, og kør »ssp-desktop purge {1} --yes« igen.</source>
        <translation>The meeting may still be in {0}, which could not be changed. Delete the files yourself, or give yourself permission to change them and run “ssp-desktop purge {1} --yes” again.</translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>RecusalStrip</name>
    <message>
        <source>Endnu en</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Inhabilitet</source>
        <translation>Conflict of interest</translation>
    </message>
    <message>
        <source>Inhabil</source>
        <translation>Recused</translation>
    </message>
    <message>
        <source>Hvem kendelsen gælder</source>
        <translation>Whom the ruling concerns</translation>
    </message>
    <message>
        <source>Ikke inhabil</source>
        <translation>No conflict of interest</translation>
    </message>
    <message>
        <source>{0} er ikke på mødets liste</source>
        <translation>{0} is not on the meeting’s list</translation>
    </message>
</context>
<context>
    <name>RecusalWork</name>
    <message>
        <source>Kendelsen er taget tilbage</source>
        <translation>Ruling withdrawn</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>SSP Desktop kan ikke åbne</source>
        <translation>SSP Desktop cannot open</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sikkerhedskopier …</source>
        <translation>Backups …</translation>
    </message>
</context>
<context>
    <name>RemarkLine</name>
    <message>
        <source>Gem (Enter)</source>
        <translation>Keep (Enter)</translation>
    </message>
    <message>
        <source>Fortryd (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Andre ord i stedet for »{0}«</source>
        <translation>Other words instead of “{0}”</translation>
    </message>
    <message>
        <source>Bemærkning til »{0}«</source>
        <translation>Remark on “{0}”</translation>
    </message>
    <message>
        <source>Bemærkning til hele punkt {0}</source>
        <translation>Remark on the whole of item {0}</translation>
    </message>
</context>
<context>
    <name>RemarkList</name>
    <message>
        <source>Bemærkninger til punktet</source>
        <translation>Remarks on the item</translation>
    </message>
</context>
<context>
    <name>RemarkPanel</name>
    <message>
        <source>Tag (Enter)</source>
        <translation>Take (Enter)</translation>
    </message>
    <message>
        <source>Lad være (Delete)</source>
        <translation>Leave it (Delete)</translation>
    </message>
    <message>
        <source>Gå til ordene (Mellemrum)</source>
        <translation>Go to the words (Space)</translation>
    </message>
    <message>
        <source>1 bemærkning</source>
        <translation>1 remark</translation>
    </message>
    <message>
        <source>{0} bemærkninger</source>
        <translation>{0} remarks</translation>
    </message>
</context>
<context>
    <name>RemarkWords</name>
    <message>
        <source>taget</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>ladt være</source>
        <translation>left as it is</translation>
    </message>
    <message>
        <source>»{0}« slettes</source>
        <translation>“{0}” is deleted</translation>
    </message>
    <message>
        <source>»{0}« bliver »{1}«</source>
        <translation>“{0}” becomes “{1}”</translation>
    </message>
    <message>
        <source>ordene står her ikke mere</source>
        <translation>the words are not here any more</translation>
    </message>
</context>
<context>
    <name>RemarkWork</name>
    <message>
        <source>Ingen bemærkninger venter på svar</source>
        <translation>No remarks are waiting for an answer</translation>
    </message>
    <message>
        <source>Rettelsen er taget ind i teksten</source>
        <translation>The correction is taken into the text</translation>
    </message>
    <message>
        <source>Bemærkningen er taget til efterretning</source>
        <translation>The remark is noted</translation>
    </message>
    <message>
        <source>Bemærkningen er ladt være</source>
        <translation>The remark is left as it is</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>&amp;Kopiér påmindelse</source>
        <translation>&amp;Copy reminder</translation>
    </message>
    <message>
        <source>Påmindelse som ma&amp;il</source>
        <translation>Remin&amp;der as a mail</translation>
    </message>
    <message>
        <source>Påmindelsen er kopieret. Sæt den ind i en mail eller en besked.</source>
        <translation>The reminder is copied. Paste it into a mail or a message.</translation>
    </message>
</context>
<context>
    <name>ReplaceFoot</name>
    <message>
        <source>Luk listen</source>
        <translation>Close the list</translation>
    </message>
    <message>
        <source>Slet 1 sted</source>
        <translation>Delete 1 match</translation>
    </message>
    <message>
        <source>Slet {0} steder</source>
        <translation>Delete {0} matches</translation>
    </message>
    <message>
        <source>Erstat 1 sted</source>
        <translation>Replace 1 match</translation>
    </message>
    <message>
        <source>Erstat {0} steder</source>
        <translation>Replace {0} matches</translation>
    </message>
</context>
<context>
    <name>ReplaceLine</name>
    <message>
        <source>Erstat med</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Erstat</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Slet alle …</source>
        <translation>Delete all …</translation>
    </message>
    <message>
        <source>Erstat alle …</source>
        <translation>Replace all …</translation>
    </message>
</context>
<context>
    <name>ReplaceList</name>
    <message>
        <source>Steder, der erstattes</source>
        <translation>Matches to be replaced</translation>
    </message>
</context>
<context>
    <name>ReplaceRows</name>
    <message>
        <source>{0}: {1} bliver {2}</source>
        <translation>{0}: {1} becomes {2}</translation>
    </message>
</context>
<context>
    <name>ReplaceWork</name>
    <message>
        <source>Mødet er godkendt. Det, der er godkendt, bliver stående: intet erstattes.</source>
        <translation>The meeting is approved. What is approved stands: nothing is replaced.</translation>
    </message>
    <message>
        <source>1 sted er i fremmødet. Det erstattes ikke, men rettes der.</source>
        <translation>1 match is in the attendance. It is not replaced; correct it there.</translation>
    </message>
    <message>
        <source>{0} steder er i fremmødet. De erstattes ikke, men rettes der.</source>
        <translation>{0} matches are in the attendance. They are not replaced; correct them there.</translation>
    </message>
    <message>
        <source>Der står det samme som før: intet er erstattet</source>
        <translation>The text is as it was: nothing was replaced</translation>
    </message>
    <message>
        <source>1 sted er erstattet</source>
        <translation>1 match replaced</translation>
    </message>
    <message>
        <source>{0} steder er erstattet</source>
        <translation>{0} matches replaced</translation>
    </message>
    <message>
        <source>1 sted er i udvalgets navn. Det erstattes ikke.</source>
        <translation>1 match is in the committee’s name. It is not replaced.</translation>
    </message>
    <message>
        <source>{0} steder er i udvalgets navn. De erstattes ikke.</source>
        <translation>{0} matches are in the committee’s name. They are not replaced.</translation>
    </message>
    <message>
        <source>1 sted er slettet</source>
        <translation>1 match deleted</translation>
    </message>
    <message>
        <source>{0} steder er slettet</source>
        <translation>{0} matches deleted</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Ser efter, hvad der er nyere end {0} …</source>
        <translation>Checking what is newer than {0} …</translation>
    </message>
    <message>
        <source>Lægger {0} i databasens sted …</source>
        <translation>Restoring {0} …</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>Konflikt</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Uden plads i mødet</source>
        <translation>Without a place in the meeting</translation>
    </message>
    <message>
        <source>Møde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Kom tilbage: {0}</source>
        <translation>Came back: {0}</translation>
    </message>
    <message>
        <source>Dagsordenen, som den er kommet igen.</source>
        <translation>The agenda as it has come again.</translation>
    </message>
    <message>
        <source>Udkast {0} til {1}, skrevet {2}.</source>
        <translation>Draft {0} for {1}, written {2}.</translation>
    </message>
    <message>
        <source>Dit eget udkast {0}, skrevet {2}.</source>
        <translation>Your own draft {0}, written {2}.</translation>
    </message>
    <message>
        <source>Mødet er ændret siden.</source>
        <translation>The meeting has changed since.</translation>
    </message>
    <message>
        <source>{0} udkast: {1}.</source>
        <translation>{0} drafts: {1}.</translation>
    </message>
    <message>
        <source>Der er intet at svare på.</source>
        <translation>There is nothing to answer.</translation>
    </message>
    <message>
        <source>Alt er besvaret.</source>
        <translation>All is answered.</translation>
    </message>
    <message>
        <source>1 forslag tilbage.</source>
        <translation>1 proposal left.</translation>
    </message>
    <message>
        <source>{0} forslag tilbage.</source>
        <translation>{0} proposals left.</translation>
    </message>
    <message>
        <source>{0} taget ind, {1} ladt ligge.</source>
        <translation>{0} taken, {1} left.</translation>
    </message>
    <message>
        <source>»Færdig« noterer det som svar fra {0}.</source>
        <translation>Done records it as an answer from {0}.</translation>
    </message>
    <message>
        <source>Forsiden</source>
        <translation>The front page</translation>
    </message>
    <message>
        <source>Punkt {0}: {1}</source>
        <translation>Item {0}: {1}</translation>
    </message>
    <message>
        <source>Punkt, der ikke er her mere: {0}</source>
        <translation>An item that is no longer here: {0}</translation>
    </message>
    <message>
        <source>Nyt punkt: {0}</source>
        <translation>New item: {0}</translation>
    </message>
    <message>
        <source>Et punkt, der ikke er i mødet</source>
        <translation>An item that is not in the meeting</translation>
    </message>
    <message>
        <source>Uden navn i filen</source>
        <translation>Unnamed in the file</translation>
    </message>
</context>
<context>
    <name>ReturnedPage</name>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Tag det sidste svar tilbage</source>
        <translation>Take the last answer back</translation>
    </message>
    <message>
        <source>Færdig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Gå til mødet</source>
        <translation>Go to the meeting</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Lad ligge</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Tag hele punktet</source>
        <translation>Take all of the item</translation>
    </message>
    <message>
        <source>Lad hele punktet ligge</source>
        <translation>Leave all of the item</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>take</translation>
    </message>
    <message>
        <source>lad ligge</source>
        <translation>leave</translation>
    </message>
    <message>
        <source>tag hele punktet</source>
        <translation>take all of the item</translation>
    </message>
    <message>
        <source>forrige og næste</source>
        <translation>previous and next</translation>
    </message>
    <message>
        <source>Referatet er godkendt, så teksten er lukket, og intet herfra kan tages. Skriv en rettelse, eller åbn referatet igen med en begrundelse.</source>
        <translation>The minutes are approved, so their text is closed, and nothing from here can be taken. Write a correction, or reopen the minutes with a reason.</translation>
    </message>
    <message>
        <source>Enter eller »Færdig« går til mødet.</source>
        <translation>Enter or “Done” goes to the meeting.</translation>
    </message>
    <message>
        <source>»Færdig« går til mødet.</source>
        <translation>“Done” goes to the meeting.</translation>
    </message>
    <message>
        <source>Taget ind</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Ladt ligge</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>1 forslag</source>
        <translation>1 proposal</translation>
    </message>
    <message>
        <source>{0} forslag</source>
        <translation>{0} proposals</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Godkend (Enter)</source>
        <translation>Approve (Enter)</translation>
    </message>
    <message>
        <source>Kommentér (K)</source>
        <translation>Comment (K)</translation>
    </message>
    <message>
        <source>Ret ord (R)</source>
        <translation>Correct words (R)</translation>
    </message>
    <message>
        <source>Ingen bemærkninger (I)</source>
        <translation>No remarks (I)</translation>
    </message>
    <message>
        <source>Kun ændret siden sidst (S)</source>
        <translation>Only changed since last (S)</translation>
    </message>
    <message>
        <source>Læs videre (Enter)</source>
        <translation>Read on (Enter)</translation>
    </message>
    <message>
        <source>Næste (Enter)</source>
        <translation>Next (Enter)</translation>
    </message>
    <message>
        <source>Vis alle punkter (S)</source>
        <translation>Show all items (S)</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>{0} – gennemsyn</source>
        <translation>{0} – review</translation>
    </message>
</context>
<context>
    <name>ReviewerDetails</name>
    <message>
        <source>alle, eller numre: 2,4-6</source>
        <translation>all, or numbers: 2,4-6</translation>
    </message>
    <message>
        <source>Må se &amp;lukkede punkter og CPR-numre</source>
        <translation>May see c&amp;losed items and CPR numbers</translation>
    </message>
    <message>
        <source>F&amp;jern fra listen</source>
        <translation>&amp;Remove from the list</translation>
    </message>
    <message>
        <source>P&amp;unkter</source>
        <translation>I&amp;tems</translation>
    </message>
    <message>
        <source>Svar s&amp;enest</source>
        <translation>Answer &amp;by</translation>
    </message>
    <message>
        <source>hver sin dag</source>
        <translation>different days</translation>
    </message>
    <message>
        <source>Dagen kan ikke forstås. Skriv den som 24. april.</source>
        <translation>The day cannot be understood. Write it as 24 April.</translation>
    </message>
</context>
<context>
    <name>ReviewerList</name>
    <message>
        <source>Dem, der skal se det igennem</source>
        <translation>Those who look it through</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>{0} af {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Ingen punkter</source>
        <translation>No items</translation>
    </message>
    <message>
        <source>kun ændrede</source>
        <translation>changed only</translation>
    </message>
    <message>
        <source>{0} godkendt</source>
        <translation>{0} approved</translation>
    </message>
    <message>
        <source>Der er ingen punkter at godkende</source>
        <translation>There are no items to approve</translation>
    </message>
    <message>
        <source>Punkt {0} er ikke vist til ende: læs videre, Enter godkender til sidst</source>
        <translation>Item {0} has not been shown to its end: read on, Enter approves at the end</translation>
    </message>
    <message>
        <source>Punkt {0} er slettet</source>
        <translation>Item {0} is deleted</translation>
    </message>
    <message>
        <source>Der er intet punkt at bemærke noget til</source>
        <translation>There is no item to remark on</translation>
    </message>
    <message>
        <source>Punktet er slettet. Skriv det til et andet punkt</source>
        <translation>The item is deleted. Write it at another item</translation>
    </message>
    <message>
        <source>Punkt {0} er godkendt</source>
        <translation>Item {0} is approved</translation>
    </message>
    <message>
        <source>Intet er ændret, siden du sidst så det</source>
        <translation>Nothing has changed since you last saw it</translation>
    </message>
</context>
<context>
    <name>RightColumn</name>
    <message>
        <source>Højre spalte</source>
        <translation>Right column</translation>
    </message>
    <message>
        <source>Sider</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Action points</translation>
    </message>
    <message>
        <source>Sidste referat</source>
        <translation>Previous minutes</translation>
    </message>
    <message>
        <source>Forløb</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>RoomScreen</name>
    <message>
        <source>Vinduet til salen er lukket</source>
        <translation>The room display is closed</translation>
    </message>
    <message>
        <source>{0} – vist i salen</source>
        <translation>{0} – shown to the room</translation>
    </message>
    <message>
        <source>Vinduet til salen er åbnet</source>
        <translation>The room display is open</translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message>
        <source>Mødet begyndte</source>
        <translation>The meeting began</translation>
    </message>
    <message>
        <source>Mødet sluttede</source>
        <translation>The meeting ended</translation>
    </message>
    <message>
        <source>Punktet taget op</source>
        <translation>Item taken up</translation>
    </message>
    <message>
        <source>{0} gik</source>
        <translation>{0} left</translation>
    </message>
    <message>
        <source>kl. {0}</source>
        <translation>at {0}</translation>
    </message>
    <message>
        <source>{0} t {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Punkt {0}</source>
        <translation>Item {0}</translation>
    </message>
    <message>
        <source>1 gæst</source>
        <translation>1 guest</translation>
    </message>
    <message>
        <source>{0} gæster</source>
        <translation>{0} guests</translation>
    </message>
    <message>
        <source>{0} til stede</source>
        <translation>{0} present</translation>
    </message>
    <message>
        <source>{0} fraværende</source>
        <translation>{0} absent</translation>
    </message>
    <message>
        <source>{0} gået</source>
        <translation>{0} left</translation>
    </message>
    <message>
        <source>I gang</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>{0} ikke råbt op</source>
        <translation>{0} not called</translation>
    </message>
    <message>
        <source>{0} er her</source>
        <translation>{0} here</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Adjourned</translation>
    </message>
    <message>
        <source>Mødet genoptaget</source>
        <translation>The meeting resumed</translation>
    </message>
    <message>
        <source>{0} kom</source>
        <translation>{0} arrived</translation>
    </message>
    <message>
        <source>Mødet er i gang</source>
        <translation>The meeting is in progress</translation>
    </message>
    <message>
        <source>Mødet har varet {0} uden pauser</source>
        <translation>The meeting has lasted {0}, excluding adjournments</translation>
    </message>
    <message>
        <source>{0} afbud</source>
        <translation>{0} sent apologies</translation>
    </message>
    <message>
        <source>{0} inhabil</source>
        <translation>{0} recused</translation>
    </message>
    <message>
        <source>beslutningsdygtig</source>
        <translation>quorate</translation>
    </message>
    <message>
        <source>ikke beslutningsdygtig</source>
        <translation>not quorate</translation>
    </message>
    <message>
        <source>{0} af {1} pladser er besat. Der skal være mere end halvdelen.</source>
        <translation>{0} of {1} seats are filled. More than half must be.</translation>
    </message>
    <message>
        <source>Indkaldt</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Afsluttet</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>{0} indkaldt</source>
        <translation>{0} expected</translation>
    </message>
</context>
<context>
    <name>RoomWork</name>
    <message>
        <source>Har forladt lokalet: {0}</source>
        <translation>Left the room: {0}</translation>
    </message>
    <message>
        <source>Punkt {0} er ikke lukket, så ingen skal forlade lokalet.</source>
        <translation>Item {0} is not closed, so nobody has to leave the room.</translation>
    </message>
    <message>
        <source>Mødet er ikke i gang, så ingen skal forlade lokalet ved punkt {0}.</source>
        <translation>The meeting is not in progress, so nobody has to leave the room for item {0}.</translation>
    </message>
    <message>
        <source>Du har valgt ikke at vise, hvem der skal forlade lokalet ved punkt {0}.</source>
        <translation>You chose not to show who has to leave the room for item {0}.</translation>
    </message>
    <message>
        <source>Ingen, der er til stede, skal forlade lokalet ved punkt {0}.</source>
        <translation>Nobody who is here has to leave the room for item {0}.</translation>
    </message>
</context>
<context>
    <name>SavedFile</name>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Vis i mappe</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Kopiér stien</source>
        <translation>Copy the path</translation>
    </message>
    <message>
        <source>Gemt som {0}</source>
        <translation>Saved as {0}</translation>
    </message>
    <message>
        <source>{0} filer er gemt i mappen {1}</source>
        <translation>{0} files saved in the folder {1}</translation>
    </message>
    <message>
        <source>Systemet har intet program, der kan vise den. Den ligger her: {0}</source>
        <translation>This computer has no program that can open it. It is here: {0}</translation>
    </message>
</context>
<context>
    <name>SavingWatch</name>
    <message>
        <source>Den sidste ændring kunne ikke gemmes på grund af en fejl i programmet. Der prøves igen; kopiér det vigtigste til et andet program for en sikkerheds skyld.</source>
        <translation>The last change could not be saved because of an error in the program. The program will try again; to be safe, copy what matters most to another program.</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Markér ordene først, i ét afsnit: med musen, eller Ctrl og Skift + pil</source>
        <translation>Mark the words first, in one paragraph: with the mouse, or Ctrl and Shift + arrow</translation>
    </message>
    <message>
        <source>»{0}« kan ikke rettes her. Tryk K, og skriv en bemærkning</source>
        <translation>»{0}« cannot be put right here. Press K, and write a remark</translation>
    </message>
    <message>
        <source>Rettelsen er foreslået</source>
        <translation>The correction is proposed</translation>
    </message>
    <message>
        <source>Bemærkningen er gemt</source>
        <translation>The remark is kept</translation>
    </message>
    <message>
        <source>Du har svaret: {0}</source>
        <translation>You have answered: {0}</translation>
    </message>
    <message>
        <source>Du har bemærket noget til punkt {0}. Tryk I igen, hvis det er alt</source>
        <translation>You have remarked on item {0}. Press I again if that is all</translation>
    </message>
    <message>
        <source>Svaret er givet: {0}</source>
        <translation>The answer is given: {0}</translation>
    </message>
    <message>
        <source>ikke flere bemærkninger</source>
        <translation>no more remarks</translation>
    </message>
    <message>
        <source>ingen bemærkninger</source>
        <translation>no remarks</translation>
    </message>
    <message>
        <source>Taget tilbage</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>{0} · {1} fortryder</source>
        <translation>{0} · {1} takes it back</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Ryd feltet</source>
        <translation>Clear the field</translation>
    </message>
</context>
<context>
    <name>SecondPlaceChoice</name>
    <message>
        <source>Mappen, som der også laves sikkerhedskopier i</source>
        <translation>The folder in which backups are made too</translation>
    </message>
    <message>
        <source>&amp;Brug en mappe …</source>
        <translation>Use a f&amp;older …</translation>
    </message>
    <message>
        <source>F&amp;jern</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>En mappe på et USB-stik eller et netværksdrev. Hver dag, når den er der, laves en kopi i den med bilagene, ellers når programmet lukkes. De nyeste 14 gemmes. Er der en nøgle, er de krypteret. To computere må gerne bruge samme mappe.</source>
        <translation>A folder on a USB stick or a network drive. Each day, when it is there, a copy is made in it with the attachments, or else when the program is closed. The newest 14 are kept. Where there is a key, they are encrypted. Two computers may use the same folder.</translation>
    </message>
    <message>
        <source>Sikkerhedskopier også &amp;i</source>
        <translation>Backups &amp;in another place too</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Mappen er der ikke lige nu; den næste kopi laves, når den er der igen.</source>
        <translation>The folder is not there right now; the next copy is made when it is back.</translation>
    </message>
    <message>
        <source>Der er ikke lavet en kopi der endnu.</source>
        <translation>No copy has been made there yet.</translation>
    </message>
    <message>
        <source>Der er ikke lavet en kopi der endnu; den laves, så snart mappen er der.</source>
        <translation>No copy has been made there yet; it is made as soon as the folder is there.</translation>
    </message>
    <message>
        <source>Seneste kopi: {0}.</source>
        <translation>Latest copy: {0}.</translation>
    </message>
    <message>
        <source>Hvor skal der også laves sikkerhedskopier?</source>
        <translation>Where are backups to be made too?</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Mere om afsnittet</source>
        <translation>More about the section</translation>
    </message>
    <message>
        <source>Flyt eller slet afsnittet</source>
        <translation>Move or delete the section</translation>
    </message>
    <message>
        <source>Skriv …</source>
        <translation>Write …</translation>
    </message>
    <message>
        <source>Tekst under {0}</source>
        <translation>Text under {0}</translation>
    </message>
    <message>
        <source>afsnittet</source>
        <translation>the section</translation>
    </message>
    <message>
        <source>Tomt</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Afsnittets overskrift</source>
        <translation>Section heading</translation>
    </message>
    <message>
        <source>Fold afsnittet ud</source>
        <translation>Expand the section</translation>
    </message>
    <message>
        <source>Fold afsnittet sammen</source>
        <translation>Collapse the section</translation>
    </message>
</context>
<context>
    <name>Selftest</name>
    <message>
        <source>Her er ingen skærm. Vinduet er tegnet i hukommelsen og skrevet i, og det er i orden.</source>
        <translation>There is no screen here. The window was drawn in memory and typed into, and is in order.</translation>
    </message>
    <message>
        <source>Vinduet kunne ikke åbnes (processen endte med {0}{1}). På Linux mangler sikkert et af Qts biblioteker; ellers installér programmet igen.</source>
        <translation>The window could not be opened (the process ended with {0}{1}). On Linux one of Qt’s libraries is probably missing; otherwise install the program again.</translation>
    </message>
    <message>
        <source>Vinduet blev ikke færdigt på {0} sekunder.</source>
        <translation>The window was not finished in {0} seconds.</translation>
    </message>
    <message>
        <source>Ikke prøvet, for vinduet blev ikke færdigt.</source>
        <translation>Not tried, as the window was not finished.</translation>
    </message>
    <message>
        <source>I orden, version {0}.</source>
        <translation>In order, version {0}.</translation>
    </message>
    <message>
        <source>SQLite på denne computer kan ikke søge i tekster (FTS5 mangler: {0}), så intet møde kan gemmes. Brug den Python, programmet blev leveret med, eller en nyere SQLite.</source>
        <translation>SQLite on this computer cannot search texts (FTS5 is missing: {0}), so no meeting can be kept. Use the Python that the program came with, or a newer SQLite.</translation>
    </message>
    <message>
        <source>SQLCipher kan ikke bruges, så databasen kan ikke krypteres eller åbnes. Installér programmet igen.</source>
        <translation>SQLCipher cannot be used, so the database can be neither encrypted nor opened. Install the program again.</translation>
    </message>
    <message>
        <source>SQLCipher er ikke installeret; databasen kan ikke krypteres på denne computer.</source>
        <translation>SQLCipher is not installed; the database cannot be encrypted on this computer.</translation>
    </message>
    <message>
        <source>Nøgleringen kan ikke bruges, så nøglen til det krypterede kan ikke gemmes dér. Lås den op, eller slå den til (på Linux Secret Service), og prøv igen.</source>
        <translation>The keyring cannot be used, so the key to what is encrypted cannot be kept there. Unlock it, or turn it on (on Linux Secret Service), and try again.</translation>
    </message>
    <message>
        <source>Nøgleringen kan ikke bruges. Det gør intet, så længe intet er krypteret.</source>
        <translation>The keyring cannot be used. That does not matter as long as nothing is encrypted.</translation>
    </message>
    <message>
        <source>Nøgleringen kan ikke bruges. Det gør intet, så længe nøglen gives med --key-file.</source>
        <translation>The keyring cannot be used. That does not matter as long as the key is given with --key-file.</translation>
    </message>
    <message>
        <source>Skriften {0} mangler eller er beskadiget, så siderne ikke kan sættes op. Installér programmet igen.</source>
        <translation>The font {0} is missing or damaged, so the pages cannot be laid out. Install the program again.</translation>
    </message>
    <message>
        <source>Stavekontrollen virker ikke ({0}), så stavefejl bliver ikke understreget. Installér programmet igen; ligger der en egen ordbog i mappen dictionary i datamappen, så fjern den.</source>
        <translation>The spelling check does not work ({0}), so misspellings are not underlined. Install the program again; if there is a dictionary of your own in the folder dictionary in the data folder, remove it.</translation>
    </message>
    <message>
        <source>hjælpeprocessen svarer ikke</source>
        <translation>the helper process does not answer</translation>
    </message>
    <message>
        <source>ordbogen kan ikke læses</source>
        <translation>the dictionary cannot be read</translation>
    </message>
    <message>
        <source>den kender ikke de rigtige ord</source>
        <translation>it does not know the right words</translation>
    </message>
    <message>
        <source>Der er ingen policyfil; intet er fastlagt.</source>
        <translation>There is no policy file; nothing is settled.</translation>
    </message>
    <message>
        <source>Læst i {0}; fastlagt af {1}.</source>
        <translation>Read in {0}; set by {1}.</translation>
    </message>
    <message>
        <source>Brugeren kan selv ændre {0}, så intet i den er låst. Lad kun administratorer skrive i den.</source>
        <translation>The user can change {0}, so nothing in it is locked. Let only administrators write in it.</translation>
    </message>
    <message>
        <source>Mappen med skabeloner, som {0} nævner, er der ikke eller kan ikke læses: {1}. Læg den ud, eller ret feltet templates.</source>
        <translation>The folder of templates that {0} names is not there or cannot be read: {1}. Put it there, or correct the field templates.</translation>
    </message>
    <message>
        <source>Der kan ikke skrives i datamappen {0} ({1}). Giv brugeren ret til at skrive i den, eller gør plads på disken.</source>
        <translation>The data folder {0} cannot be written ({1}). Give the user the right to write in it, or make room on the disk.</translation>
    </message>
    <message>
        <source>Det, der skrives i datamappen {0}, kan ikke læses igen, som det blev skrevet. Disken, eller et program, der griber ind, er i stykker. Få det set efter.</source>
        <translation>What is written in the data folder {0} cannot be read again as it was written. The disk, or a program that interferes, is broken. Have it looked at.</translation>
    </message>
    <message>
        <source>Andre på computeren kan læse datamappen {0}. Luk programmet op én gang, så retter det det selv; hjælper det ikke, så vælg en mappe, der kun er brugerens.</source>
        <translation>Others on the computer can read the data folder {0}. Open the program once, and it puts that right; if that does not help, choose a folder that is the user’s alone.</translation>
    </message>
    <message>
        <source>Et andet program har låst datamappen. Er SSP Desktop åbent, så brug Hjælp → Selvtest i vinduet, eller luk det, og prøv igen. Hjælper det ikke, så genstart computeren.</source>
        <translation>Another program has locked the data folder. If SSP Desktop is open, use Help → Self-test in the window, or close it and try again. If that does not help, restart the computer.</translation>
    </message>
    <message>
        <source>Kommandoen »ssp-desktop {0}« er i gang og har låst datamappen. Vent, til den er færdig, og prøv igen.</source>
        <translation>The command “ssp-desktop {0}” is running and has locked the data folder. Wait until it is done and try again.</translation>
    </message>
    <message>
        <source>Der er ikke valgt et andet sted til kopier.</source>
        <translation>No second place for backups is chosen.</translation>
    </message>
    <message>
        <source>{0} er der ikke lige nu. Det gør ikke noget, når det er et stik, der er taget ud: den næste kopi laves, når mappen er der igen. Seneste kopi: {1}.</source>
        <translation>{0} is not there just now. That does no harm where it is a stick that has been taken out: the next backup is made when the folder is there again. Last backup: {1}.</translation>
    </message>
    <message>
        <source>I orden: {0}. Seneste kopi: {1}.</source>
        <translation>In order: {0}. Last backup: {1}.</translation>
    </message>
    <message>
        <source>ingen endnu</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>To programmer kan skrive i datamappen {0} på én gang: disken har ingen låse, som nogle netværksdrev. Vælg en mappe på computerens egen disk.</source>
        <translation>Two programs can write in the data folder {0} at once: the disk has no locks, as some network drives. Choose a folder on the computer’s own disk.</translation>
    </message>
    <message>
        <source>I orden; dette vindue har den.</source>
        <translation>In order; this window has it.</translation>
    </message>
    <message>
        <source>Der er ingen database endnu; den laves ved første møde.</source>
        <translation>There is no database yet; it is made with the first meeting.</translation>
    </message>
    <message>
        <source>I orden, læst fra ende til anden (1 møde).</source>
        <translation>In order, read from end to end (1 meeting).</translation>
    </message>
    <message>
        <source>I orden, læst fra ende til anden ({0} møder).</source>
        <translation>In order, read from end to end ({0} meetings).</translation>
    </message>
    <message>
        <source>{0} »ssp-desktop check« siger hvor. I vinduet, under »Fil → Sikkerhedskopier«, kan en kopi, der er i orden, lægges i databasens sted.</source>
        <translation>{0} “ssp-desktop check” says where. In the window, under “File → Backups”, a copy that is sound can be put in place of the database.</translation>
    </message>
    <message>
        <source>Det, IT har fastlagt</source>
        <translation>What IT has settled</translation>
    </message>
    <message>
        <source>Datamappen</source>
        <translation>The data folder</translation>
    </message>
    <message>
        <source>Hvor datamappen ligger</source>
        <translation>Where the data folder is</translation>
    </message>
    <message>
        <source>Et andet sted til kopier</source>
        <translation>A second place for backups</translation>
    </message>
    <message>
        <source>Låsen</source>
        <translation>The lock</translation>
    </message>
    <message>
        <source>Databasen</source>
        <translation>The database</translation>
    </message>
    <message>
        <source>SQLite og søgning</source>
        <translation>SQLite and search</translation>
    </message>
    <message>
        <source>Kryptering</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Nøgleringen</source>
        <translation>The keyring</translation>
    </message>
    <message>
        <source>Skrifter</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>Stavekontrol</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Eksport til Word</source>
        <translation>Export to Word</translation>
    </message>
    <message>
        <source>Eksport til PDF</source>
        <translation>Export to PDF</translation>
    </message>
    <message>
        <source>Eftersyn af den åbne udgave</source>
        <translation>The look into the open edition</translation>
    </message>
    <message>
        <source>Vinduet</source>
        <translation>The window</translation>
    </message>
    <message>
        <source>Udskrift</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>I orden.</source>
        <translation>In order.</translation>
    </message>
    <message>
        <source>Der er en fejl i programmet ({0}). Send rapporten til dem, der har lavet det.</source>
        <translation>There is a fault in the program ({0}). Send the report to those who made it.</translation>
    </message>
    <message>
        <source>Eksempelmødet blev skrevet, men læst igen siger det noget andet. Bruger I egne skabeloner, så se dem efter med »ssp-desktop template check«.</source>
        <translation>The sample meeting was written, but read again it says something else. If you use templates of your own, check them with »ssp-desktop template check«.</translation>
    </message>
    <message>
        <source>Filen kunne ikke ses efter ({0}). Et program på computeren standser hjælpeprocessen.</source>
        <translation>The file could not be looked into ({0}). A program on the computer stops the helper process.</translation>
    </message>
    <message>
        <source>filen er ikke læst</source>
        <translation>the file was not read</translation>
    </message>
</context>
<context>
    <name>SelftestPanel</name>
    <message>
        <source>Selvtest</source>
        <translation>Self-test</translation>
    </message>
    <message>
        <source>Prøver programmet på denne computer: mapper, database, skrifter, eksport, vindue og udskrift. Et lille vindue åbnes kort. Intet møde ændres.</source>
        <translation>Tries the program on this computer: folders, database, fonts, export, window and printing. A small window opens briefly. No meeting is changed.</translation>
    </message>
    <message>
        <source>Det, der er prøvet</source>
        <translation>What has been tried</translation>
    </message>
    <message>
        <source>&amp;Prøv igen</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Gem rapport …</source>
        <translation>&amp;Save report …</translation>
    </message>
    <message>
        <source>&amp;Luk</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Delene prøves …</source>
        <translation>Trying the parts …</translation>
    </message>
    <message>
        <source>Stoppet. Resten er ikke prøvet.</source>
        <translation>Stopped. The rest has not been tried.</translation>
    </message>
    <message>
        <source>{0} dele er i orden, {1} er ikke.</source>
        <translation>{0} parts are in order, {1} are not.</translation>
    </message>
    <message>
        <source>Alt, der kan prøves her, er i orden.</source>
        <translation>Everything that can be tried here is in order.</translation>
    </message>
    <message>
        <source>Gem rapport</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Tekst (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>mangler punkt {0}</source>
        <translation>item {0} is missing</translation>
    </message>
    <message>
        <source>ikke spurgt endnu</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>spurgt {0}</source>
        <translation>asked {0}</translation>
    </message>
    <message>
        <source>punkt {0}</source>
        <translation>item {0}</translation>
    </message>
    <message>
        <source>uden lukkede</source>
        <translation>without closed</translation>
    </message>
    <message>
        <source>{0} af {1} har svaret</source>
        <translation>{0} of {1} have answered</translation>
    </message>
    <message>
        <source>ingen bemærkninger</source>
        <translation>no remarks</translation>
    </message>
    <message>
        <source>1 bemærkning</source>
        <translation>1 remark</translation>
    </message>
    <message>
        <source>{0} bemærkninger</source>
        <translation>{0} remarks</translation>
    </message>
    <message>
        <source>svarede {0}</source>
        <translation>answered {0}</translation>
    </message>
    <message>
        <source>fristen var {0}</source>
        <translation>was due {0}</translation>
    </message>
    <message>
        <source>svar senest {0}</source>
        <translation>due {0}</translation>
    </message>
</context>
<context>
    <name>SendingPanel</name>
    <message>
        <source>Send til gennemsyn</source>
        <translation>Send for review</translation>
    </message>
    <message>
        <source>et navn, og Enter</source>
        <translation>a name, and Enter</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>&amp;Tilføj</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>Ingen er spurgt endnu.</source>
        <translation>Nobody has been asked yet.</translation>
    </message>
</context>
<context>
    <name>SeriesCalendar</name>
    <message>
        <source>Gem mødedatoerne til kalenderen</source>
        <translation>Save the meeting days for the calendar</translation>
    </message>
    <message>
        <source>Kalenderfiler (*.ics)</source>
        <translation>Calendar files (*.ics)</translation>
    </message>
    <message>
        <source>Gemt som {0}</source>
        <translation>Saved as {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sprog</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Udseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Tekststørrelse</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Understreg stavefejl og &amp;navne</source>
        <translation>Underline misspellings and &amp;names</translation>
    </message>
    <message>
        <source>&amp;Luk</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Sprog</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Skifter, næste gang programmet åbnes. Referatet er altid på dansk.</source>
        <translation>Changes the next time the program is opened. The minutes are always in Danish.</translation>
    </message>
    <message>
        <source>&amp;Udseende</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>&amp;Tekststørrelse</source>
        <translation>&amp;Text size</translation>
    </message>
    <message>
        <source>Punktets titel, afsnit og beslutning, mens de skrives; ikke det færdige referat. Også med {0} og {1}.</source>
        <translation>The item’s title, sections and decision while they are being written; not the finished minutes. Also with {0} and {1}.</translation>
    </message>
    <message>
        <source>Et slettet møde, der har ligget så længe, forsvinder for altid, også fra sikkerhedskopierne.</source>
        <translation>A meeting that has been in the bin that long is deleted for good, from the backups too.</translation>
    </message>
    <message>
        <source>Tøm &amp;papirkurven af sig selv</source>
        <translation>Empty the &amp;bin automatically</translation>
    </message>
</context>
<context>
    <name>Settled</name>
    <message>
        <source>{0} har fastlagt, at det ikke må ud, heller ikke med en begrundelse.</source>
        <translation>{0} has decided that it must not go out, not even with a reason.</translation>
    </message>
    <message>
        <source>Fastlagt af {0}.</source>
        <translation>Set by {0}.</translation>
    </message>
</context>
<context>
    <name>SettledList</name>
    <message>
        <source>F&amp;astlagt af {0}</source>
        <translation>S&amp;et by {0}</translation>
    </message>
    <message>
        <source>Det, der skrives fra programmet, skal ligge i {0}.</source>
        <translation>What is written from the program must be in {0}.</translation>
    </message>
    <message>
        <source>Sikkerhedskopier lægges også i {0}.</source>
        <translation>Backups are also kept in {0}.</translation>
    </message>
    <message>
        <source>Skabeloner tages først fra {0}.</source>
        <translation>Templates are taken first from {0}.</translation>
    </message>
    <message>
        <source>Intet krypteres.</source>
        <translation>Nothing is encrypted.</translation>
    </message>
    <message>
        <source>Det, der forlader computeren, krypteres.</source>
        <translation>What leaves the computer is encrypted.</translation>
    </message>
    <message>
        <source>Alt, der gemmes, krypteres.</source>
        <translation>Everything that is kept is encrypted.</translation>
    </message>
    <message>
        <source>Må ikke ud, heller ikke med en begrundelse: {0}.</source>
        <translation>Must not go out, not even with a reason: {0}.</translation>
    </message>
    <message>
        <source>Det, der standser en fil, kan komme ud med en begrundelse.</source>
        <translation>What stops a file can go out with a reason.</translation>
    </message>
</context>
<context>
    <name>SheetButtons</name>
    <message>
        <source>Underskriftsblad …</source>
        <translation>Signature sheet …</translation>
    </message>
    <message>
        <source>Rettelsesblad …</source>
        <translation>Sheet of corrections …</translation>
    </message>
    <message>
        <source>&amp;Uden det, der er lukket (åben udgave)</source>
        <translation>Without what is closed (&amp;open edition)</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Koden</source>
        <translation>The code</translation>
    </message>
    <message>
        <source>&amp;Gem arket som PDF …</source>
        <translation>&amp;Save the sheet as PDF …</translation>
    </message>
    <message>
        <source>&amp;Skriv koden af her, så det er sikkert, at den er noteret</source>
        <translation>&amp;Copy the code here, so that it is certain to be written down</translation>
    </message>
    <message>
        <source>&amp;Krypter</source>
        <translation>&amp;Encrypt</translation>
    </message>
    <message>
        <source>&amp;Luk</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Genoprettelsesark</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Koden er vejen tilbage til møderne, hvis computeren går i stykker. Gem arket, og skriv det ud, eller skriv koden af. Læg det, hvor nøgler ligger, ikke ved computeren.</source>
        <translation>The code is the way back to the meetings if the computer breaks. Save the sheet and print it, or copy the code by hand. Keep it where keys are kept, not by the computer.</translation>
    </message>
    <message>
        <source>Gem genoprettelsesarket</source>
        <translation>Save the recovery sheet</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Gemt som {0}. Skriv det ud.</source>
        <translation>Saved as {0}. Print it.</translation>
    </message>
</context>
<context>
    <name>SheetFile</name>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Det åbne blad ville vise noget, der ligner CPR-numre ({0}). Intet er skrevet. Fortryd rettelsen, og skriv den uden nummeret, eller gem det fulde blad.</source>
        <translation>The open sheet would show what looks like CPR numbers ({0}). Nothing was written. Undo the correction and write it without the number, or save the full sheet.</translation>
    </message>
    <message>
        <source>Det åbne blad ville vise noget, som ikke må ud ({0}). Intet er skrevet. Fortryd rettelsen, og skriv den om, eller gem det fulde blad.</source>
        <translation>The open sheet would show something that must not go out ({0}). Nothing is written. Undo the correction and rewrite it, or save the full sheet.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Genveje</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Mens du skriver</source>
        <translation>While you write</translation>
    </message>
    <message>
        <source>Punktopstilling</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>- og mellemrum</source>
        <translation>- and a space</translation>
    </message>
    <message>
        <source>Nummereret liste</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>1. og mellemrum</source>
        <translation>1. and a space</translation>
    </message>
    <message>
        <source>Ryk ind og ud</source>
        <translation>Indent and outdent</translation>
    </message>
    <message>
        <source>Tab  Skift+Tab</source>
        <translation>Tab  Shift+Tab</translation>
    </message>
    <message>
        <source>Enter to gange</source>
        <translation>Enter twice</translation>
    </message>
    <message>
        <source>Bogstaverne og mellemrum</source>
        <translation>Its letters and Space</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Skift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Afstemning: for, imod, undlod, resten for</source>
        <translation>Vote: for, against, abstained, the rest for</translation>
    </message>
    <message>
        <source>Ud af listen</source>
        <translation>Leave the list</translation>
    </message>
    <message>
        <source>Standardtekst, f.eks. tte</source>
        <translation>Standard phrase, such as tte</translation>
    </message>
    <message>
        <source>Navn eller ord, der vises</source>
        <translation>Name or word offered</translation>
    </message>
    <message>
        <source>Til stede, afbud, fraværende</source>
        <translation>Present, apologies, absent</translation>
    </message>
    <message>
        <source>Ny i fremmødet er gæst</source>
        <translation>Add a new person as a guest</translation>
    </message>
    <message>
        <source>Kom nu, gik nu i fremmødet</source>
        <translation>Arrived now, left now, in the attendance</translation>
    </message>
    <message>
        <source>Mellemrum</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>SideLine</name>
    <message>
        <source>ikke set</source>
        <translation>not seen</translation>
    </message>
    <message>
        <source>set</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>godkendt</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>bemærket</source>
        <translation>remarked</translation>
    </message>
    <message>
        <source>ændret</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>slettet</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>Punkt {0}, {1}</source>
        <translation>Item {0}, {1}</translation>
    </message>
    <message>
        <source>Punkterne</source>
        <translation>The items</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
</context>
<context>
    <name>Soundness</name>
    <message>
        <source>Databasen er beskadiget – se kopierne</source>
        <translation>The database is damaged – see the backups</translation>
    </message>
    <message>
        <source>Ingen sikkerhedskopi i dag</source>
        <translation>No backup today</translation>
    </message>
    <message>
        <source>Den sidste ændring kan ikke gemmes endnu, og der prøves stadig. Luk igen for at lukke alligevel.</source>
        <translation>The last change cannot be saved yet; the program is still trying. Close again to close anyway.</translation>
    </message>
    <message>
        <source>Et andet program har slettet eller ændret databasens filer, mens de var i brug. Alt, der er skrevet, siden vinduet blev åbnet, er gemt på ny kl. {0}. Luk programmer, der rydder op i eller synkroniserer mappen {1}.</source>
        <translation>Another program deleted or changed the files of the database while they were in use. Everything written since the window was opened was saved again at {0}. Close programs that tidy up or synchronise the folder {1}.</translation>
    </message>
</context>
<context>
    <name>SourceLines</name>
    <message>
        <source>Punkt {0}</source>
        <translation>Item {0}</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Deltager</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Bilag</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Springes over</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Udeladt</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Ikke med</source>
        <translation>Not included</translation>
    </message>
    <message>
        <source>Bemærk</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Sidehoved</source>
        <translation>Page header</translation>
    </message>
    <message>
        <source>Sidefod</source>
        <translation>Page footer</translation>
    </message>
    <message>
        <source>Oplysning</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Uden plads</source>
        <translation>Unplaced</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Et andet program arbejder på møderne i {0}. Det kan være SSP Desktop, der er ved at lukke eller ikke svarer. Vent et øjeblik, og prøv igen. Hjælper det ikke, så genstart computeren.</source>
        <translation>Another program is working on the meetings in {0}. It may be SSP Desktop that is closing or does not answer. Wait a moment and try again. If that does not help, restart the computer.</translation>
    </message>
    <message>
        <source>Kommandoen »ssp-desktop {0}« arbejder på møderne i {1}. Vent, til den er færdig, og prøv igen. Hjælper det ikke, så genstart computeren.</source>
        <translation>The command “ssp-desktop {0}” is working on the meetings in {1}. Wait until it is done and try again. If that does not help, restart the computer.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Intet møde passer til søgningen.</source>
        <translation>No meeting matches the search.</translation>
    </message>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Importér …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>1 sted fundet</source>
        <translation>1 place found</translation>
    </message>
    <message>
        <source>{0} steder fundet</source>
        <translation>{0} places found</translation>
    </message>
    <message>
        <source>Søg i alle møder ({0})</source>
        <translation>Search all meetings ({0})</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Gemt</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Gemt {0}</source>
        <translation>Saved {0}</translation>
    </message>
    <message>
        <source>Ikke gemt endnu, der prøves igen</source>
        <translation>Not saved yet, trying again</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>{0} (Page Down)</source>
        <translation>{0} (Page Down)</translation>
    </message>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{0} (Enter)</source>
        <translation>{0} (Enter)</translation>
    </message>
    <message>
        <source>{0} {1} af {2}</source>
        <translation>{0} {1} of {2}</translation>
    </message>
    <message>
        <source>{0} (Shift+Enter)</source>
        <translation>{0} (Shift+Enter)</translation>
    </message>
    <message>
        <source>Flere passer på »{0}«: {1}</source>
        <translation>Several match “{0}”: {1}</translation>
    </message>
</context>
<context>
    <name>SubstituteStrip</name>
    <message>
        <source>Stedfortræder</source>
        <translation>Substitute</translation>
    </message>
    <message>
        <source>Resten af mødet</source>
        <translation>The rest of the meeting</translation>
    </message>
    <message>
        <source>Navn, tilhørsforhold</source>
        <translation>Name, affiliation</translation>
    </message>
    <message>
        <source>Medlem</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Intet medlem hedder »{0}«</source>
        <translation>No member is called “{0}”</translation>
    </message>
    <message>
        <source>Stedfortræderens navn</source>
        <translation>Substitute’s name</translation>
    </message>
    <message>
        <source>Hvem der sidder for</source>
        <translation>Whose seat it is</translation>
    </message>
    <message>
        <source>For</source>
        <translation>In place of</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>attends</translation>
    </message>
    <message>
        <source>Kun punkt {0}</source>
        <translation>Item {0} only</translation>
    </message>
</context>
<context>
    <name>SubstituteWork</name>
    <message>
        <source>Stedfortræderen er taget af punktet</source>
        <translation>Substitute removed from the item</translation>
    </message>
</context>
<context>
    <name>TableMarks</name>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
</context>
<context>
    <name>TableWork</name>
    <message>
        <source>Tabel: række {0} af {1}, kolonne {2} af {3}</source>
        <translation>Table: row {0} of {1}, column {2} of {3}</translation>
    </message>
    <message>
        <source>Uden for tabellen</source>
        <translation>Outside the table</translation>
    </message>
    <message>
        <source>Her er allerede en tabel. En tabel kan ikke stå i en anden.</source>
        <translation>There is a table here already. A table cannot stand in another.</translation>
    </message>
</context>
<context>
    <name>TakingLine</name>
    <message>
        <source>Så meget af filen er gemt</source>
        <translation>How much of the file is kept</translation>
    </message>
    <message>
        <source>&amp;Annullér</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Hold op: ingen af filerne bliver bilag</source>
        <translation>Stop: none of the files becomes an attachment</translation>
    </message>
    <message>
        <source>{0} af {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Gemmer {0}: {1}</source>
        <translation>Keeping {0}: {1}</translation>
    </message>
    <message>
        <source>Gemmer {0} ({1} af {2} filer): {3}</source>
        <translation>Keeping {0} ({1} of {2} files): {3}</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>Skabelon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Skabeloner hentes ind under Indstillinger.</source>
        <translation>Templates are added in Settings.</translation>
    </message>
    <message>
        <source>Layoutets egen</source>
        <translation>The layout’s own</translation>
    </message>
    <message>
        <source>{0} (er her ikke)</source>
        <translation>{0} (not here)</translation>
    </message>
</context>
<context>
    <name>TextHistory</name>
    <message>
        <source>Hent denne tilbage</source>
        <translation>Restore this version</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>punkt {0}</source>
        <translation>item {0}</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Tekstens historik</source>
        <translation>Text history</translation>
    </message>
    <message>
        <source>Teksten er ikke ændret, siden den kom ind i mødet.</source>
        <translation>The text has not been changed since it was first entered.</translation>
    </message>
    <message>
        <source>Fra begyndelsen</source>
        <translation>As first entered</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>f.eks. 16:30</source>
        <translation>e.g. 16:30</translation>
    </message>
</context>
<context>
    <name>TitleEdit</name>
    <message>
        <source>{0} ligner et CPR-nummer</source>
        <translation>{0} looks like a CPR number</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>En figur er ikke taget med.</source>
        <translation>A figure was not taken.</translation>
    </message>
    <message>
        <source>Et indlejret objekt er ikke taget med.</source>
        <translation>An embedded object was not taken.</translation>
    </message>
    <message>
        <source>Skjult tekst er ikke taget med.</source>
        <translation>Hidden text was not taken.</translation>
    </message>
    <message>
        <source>Et tegn i en symbolskrift kendes ikke og er ikke taget med.</source>
        <translation>A character of a symbol font is not known and was not taken.</translation>
    </message>
    <message>
        <source>En kommentar er ikke taget med.</source>
        <translation>A comment was not taken.</translation>
    </message>
    <message>
        <source>Et dokument, der er sat ind her, kan ikke læses og er ikke taget med.</source>
        <translation>A document inserted here cannot be read and was not taken.</translation>
    </message>
    <message>
        <source>Noten står efter det afsnit, der henviser til den.</source>
        <translation>The note stands after the paragraph that refers to it.</translation>
    </message>
    <message>
        <source>En formel er ikke taget med.</source>
        <translation>A formula was not taken.</translation>
    </message>
    <message>
        <source>Afsnit og lister i en tabels celler er blevet til linjer i cellen.</source>
        <translation>Paragraphs and lists in the cells of a table have become lines in the cell.</translation>
    </message>
    <message>
        <source>En tabel inde i en tabel er blevet til linjer i cellen.</source>
        <translation>A table within a table has become lines in the cell.</translation>
    </message>
    <message>
        <source>Ved bilaget er »{0}« ikke taget med.</source>
        <translation>“{0}” beside the attachment was not taken.</translation>
    </message>
    <message>
        <source>Et billede er ikke taget med.</source>
        <translation>A picture was not taken.</translation>
    </message>
    <message>
        <source>Et billede er ikke taget med: »{0}«.</source>
        <translation>A picture was not taken: “{0}”.</translation>
    </message>
    <message>
        <source>Adressen på linket »{0}« er ikke taget med: {1}</source>
        <translation>The address of the link “{0}” was not taken: {1}</translation>
    </message>
    <message>
        <source>Et links adresse er ikke taget med: {0}</source>
        <translation>The address of a link was not taken: {0}</translation>
    </message>
    <message>
        <source>{0} kl. {1}</source>
        <translation>{0} at {1}</translation>
    </message>
    <message>
        <source>Indkaldt af {0}, som ikke er taget med som deltager.</source>
        <translation>Called by {0}, who is not added as a participant.</translation>
    </message>
    <message>
        <source>Mødets dag kan ikke læses: »{0}«. Skriv den selv.</source>
        <translation>The day of the meeting cannot be read: “{0}”. Write it yourself.</translation>
    </message>
    <message>
        <source>Mødet gentages. Kun det første er læst.</source>
        <translation>The meeting recurs. Only the first one has been read.</translation>
    </message>
    <message>
        <source>Dagsorden fra {0}</source>
        <translation>Agenda from {0}</translation>
    </message>
    <message>
        <source>Referat fra {0}</source>
        <translation>Minutes from {0}</translation>
    </message>
    <message>
        <source>Udvalg: {0}</source>
        <translation>Committee: {0}</translation>
    </message>
    <message>
        <source>Mødedato: {0}</source>
        <translation>Date of the meeting: {0}</translation>
    </message>
    <message>
        <source>Mødedato: {0} kl. {1}</source>
        <translation>Date of the meeting: {0} at {1}</translation>
    </message>
    <message>
        <source>Mødested: {0}</source>
        <translation>Venue: {0}</translation>
    </message>
    <message>
        <source>Sagsnr.: {0}</source>
        <translation>Case number: {0}</translation>
    </message>
    <message>
        <source>Adgang: {0}</source>
        <translation>Access: {0}</translation>
    </message>
    <message>
        <source>Adgang: lukket</source>
        <translation>Access: closed</translation>
    </message>
    <message>
        <source>Neutral titel: {0}</source>
        <translation>Neutral title: {0}</translation>
    </message>
    <message>
        <source>{0}: uden indhold</source>
        <translation>{0}: empty</translation>
    </message>
    <message>
        <source>Dokumentnummer til »{0}«: {1}</source>
        <translation>Document number of “{0}”: {1}</translation>
    </message>
    <message>
        <source>Punkt {0}: {1}</source>
        <translation>Item {0}: {1}</translation>
    </message>
    <message>
        <source>Fraværende ved punkt {0}: {1}</source>
        <translation>Absent from item {0}: {1}</translation>
    </message>
    <message>
        <source>Inhabil ved punkt {0}: {1}</source>
        <translation>Recused at item {0}: {1}</translation>
    </message>
    <message>
        <source>Tekniske oplysninger, som mødet ikke har felter til: {0}</source>
        <translation>Technical facts for which the meeting has no fields: {0}</translation>
    </message>
    <message>
        <source>Punkterne står i filen i rækkefølgen {0}. De er sat efter deres numre.</source>
        <translation>The items stand in the file in the order {0}. They were put in the order of their numbers.</translation>
    </message>
    <message>
        <source>Underpunkterne {0} er blevet punkter for sig med hele numre.</source>
        <translation>The sub-items {0} have become items of their own with whole numbers.</translation>
    </message>
    <message>
        <source>Systemet kalder den en kladde.</source>
        <translation>The system calls it a draft.</translation>
    </message>
    <message>
        <source>Samlet dokument, ikke et punkt: {0}</source>
        <translation>The whole document, no item: {0}</translation>
    </message>
    <message>
        <source>Punkternes tekst er læst i filen »{0}«.</source>
        <translation>The texts of the items were read in the file “{0}”.</translation>
    </message>
    <message>
        <source>Punkt {0}: Teksten er læst i filen »{1}«.</source>
        <translation>Item {0}: The text was read in the file “{1}”.</translation>
    </message>
    <message>
        <source>Punkt {0}: Filen »{1}« med teksten findes ikke i eksporten.</source>
        <translation>Item {0}: The file “{1}” with the text is not in the export.</translation>
    </message>
    <message>
        <source>Læst i dokumentet »{0}«: Punkternes XML er ikke med i eksporten.</source>
        <translation>Read in the document “{0}”: The XML of the items is not in the export.</translation>
    </message>
    <message>
        <source>Filer, der ikke er med i eksporten: {0}</source>
        <translation>Files that are not in the export: {0}</translation>
    </message>
    <message>
        <source>Filer i eksporten, der ikke hører til noget bilag: {0}</source>
        <translation>Files in the export that belong to no attachment: {0}</translation>
    </message>
    <message>
        <source>Filer i eksporten, der ikke hører til noget bilag: {0} og {1} til</source>
        <translation>Files in the export that belong to no attachment: {0} and {1} more</translation>
    </message>
    <message>
        <source>Bilaget »{0}« er lukket i {1}. Det kommer ikke med i den åbne udgave og står sidst.</source>
        <translation>The attachment “{0}” is closed in {1}. It does not go into the open edition and stands last.</translation>
    </message>
    <message>
        <source>Den neutrale titel til punkt {0} er den samme som titlen og er ikke taget med: Skriv en, som må stå i den åbne udgave.</source>
        <translation>The neutral title of item {0} is the same as the title and was not taken: Write one that may stand in the open edition.</translation>
    </message>
    <message>
        <source>Systemet oplyser ikke, hvem der var til stede ({0} deltagere). De er læst som til stede: Ret dem, der ikke var det.</source>
        <translation>The system does not say who was present ({0} people). They were read as present: Correct those who were not.</translation>
    </message>
    <message>
        <source>{0} står ikke på listen over deltagere og er kun nævnt som fraværende ved enkelte punkter. Læst som til stede ved de andre: Ret det, hvis det er galt.</source>
        <translation>{0} is not on the list of people and is only named as absent from some items. Read as present at the others: Correct it if that is wrong.</translation>
    </message>
    <message>
        <source>Filens XML har {0} tegn, som XML ikke tillader ({1}). De er læst som linjeskift eller sprunget over.</source>
        <translation>The file’s XML has {0} characters that XML does not allow ({1}). They were read as line breaks or skipped.</translation>
    </message>
    <message>
        <source>Filens XML har {0} løse &amp;-tegn. De er læst som tegnet &amp;.</source>
        <translation>The file’s XML has {0} loose &amp; signs. They were read as the sign &amp;.</translation>
    </message>
    <message>
        <source>Filens XML har {0} af HTML&apos;s tegnnavne, som er læst som tegn.</source>
        <translation>The file’s XML has {0} of HTML’s names of characters, read as these characters.</translation>
    </message>
    <message>
        <source>Filens tegn er skrevet på en anden måde, end XML&apos;en siger, og er læst som {0}.</source>
        <translation>The file’s characters are not in the encoding that the XML names, and were read as {0}.</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>Slettede møder</source>
        <translation>Deleted meetings</translation>
    </message>
    <message>
        <source>Slet for altid …</source>
        <translation>Delete for good …</translation>
    </message>
    <message>
        <source>Et slettet møde bliver liggende her, indtil du henter det tilbage eller sletter det for altid.</source>
        <translation>A deleted meeting stays here until you restore it or delete it for good.</translation>
    </message>
    <message>
        <source>Her er tomt. Et møde, du sletter, kan findes her.</source>
        <translation>Nothing here. Meetings that you delete are kept here.</translation>
    </message>
</context>
<context>
    <name>UnderstoodFacts</name>
    <message>
        <source>&amp;Udvalg</source>
        <translation>&amp;Committee</translation>
    </message>
    <message>
        <source>&amp;Titel</source>
        <translation>T&amp;itle</translation>
    </message>
    <message>
        <source>&amp;Dato</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Klokken</source>
        <translation>&amp;Time</translation>
    </message>
    <message>
        <source>&amp;Sted</source>
        <translation>&amp;Venue</translation>
    </message>
    <message>
        <source>Dagen kan ikke læses. Skriv den som 24. april 2024.</source>
        <translation>The date cannot be read. Write it as 24 April 2024.</translation>
    </message>
    <message>
        <source>Klokkeslættet kan ikke læses. Skriv det som 16:30.</source>
        <translation>The time cannot be read. Write it as 16:30.</translation>
    </message>
    <message>
        <source>Stedet står ikke i filen</source>
        <translation>The file does not give the venue</translation>
    </message>
</context>
<context>
    <name>UnderstoodTree</name>
    <message>
        <source>Det forståede</source>
        <translation>What was understood</translation>
    </message>
    <message>
        <source>Deltagere ({0})</source>
        <translation>People ({0})</translation>
    </message>
    <message>
        <source>Punkter ({0})</source>
        <translation>Items ({0})</translation>
    </message>
    <message>
        <source>Layout: punkt</source>
        <translation>Layout: punkt</translation>
    </message>
    <message>
        <source>Layout: klassisk</source>
        <translation>Layout: klassisk</translation>
    </message>
    <message>
        <source>fraværende</source>
        <translation>absent</translation>
    </message>
    <message>
        <source> (lukket)</source>
        <translation> (closed)</translation>
    </message>
    <message>
        <source>Sag {0}</source>
        <translation>Case {0}</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Bilag{0}: {1}</source>
        <translation>Attachment{0}: {1}</translation>
    </message>
    <message>
        <source>afbud</source>
        <translation>apologies</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Mødet har ingen dato</source>
        <translation>The meeting has no date</translation>
    </message>
    <message>
        <source>Mødet har intet sted</source>
        <translation>The meeting has no venue</translation>
    </message>
    <message>
        <source>Mødet har ingen punkter</source>
        <translation>The meeting has no items</translation>
    </message>
    <message>
        <source>Punkt {0} står efter punkt {1}</source>
        <translation>Item {0} comes after item {1}</translation>
    </message>
    <message>
        <source>To punkter har nummer {0}</source>
        <translation>Two items have number {0}</translation>
    </message>
    <message>
        <source>Punkt {0} har ingen titel</source>
        <translation>Item {0} has no title</translation>
    </message>
    <message>
        <source>Punkt {0}: Ad. {1} er ikke besvaret</source>
        <translation>Item {0}: Ad. {1} is not answered</translation>
    </message>
    <message>
        <source>Punkt {0}: Ad. {1} svarer ikke til noget i teksten</source>
        <translation>Item {0}: Ad. {1} answers nothing in the text</translation>
    </message>
    <message>
        <source>Punkt {0}: Ad. {1} mangler i beslutningen</source>
        <translation>Item {0}: Ad. {1} is missing from the decision</translation>
    </message>
    <message>
        <source>Punkt {0} har ingen beslutning</source>
        <translation>Item {0} has no decision</translation>
    </message>
    <message>
        <source>Punkt {0}: der er {1} stemmer i beslutningen, men {2} til stede</source>
        <translation>Item {0}: there are {1} votes in the decision, but {2} present</translation>
    </message>
    <message>
        <source>Punkt {0}: overskriften {1} har ingen tekst</source>
        <translation>Item {0}: the heading {1} has no text</translation>
    </message>
    <message>
        <source>Punkt {0}: bilag {1} er nævnt, men ikke på listen</source>
        <translation>Item {0}: attachment {1} is mentioned but not listed</translation>
    </message>
    <message>
        <source>Punkt {0}: teksten nævner et bilag, der er fjernet</source>
        <translation>Item {0}: the text mentions an attachment that was removed</translation>
    </message>
    <message>
        <source>Punkt {0}: bilag er nævnt, men der er ingen</source>
        <translation>Item {0}: attachments are mentioned, but there are none</translation>
    </message>
    <message>
        <source>Punkt {0}: bilag {1} er ikke nævnt i teksten</source>
        <translation>Item {0}: attachment {1} is not mentioned in the text</translation>
    </message>
    <message>
        <source>Punkt {0}: {1} ligner {2}</source>
        <translation>Item {0}: {1} looks like {2}</translation>
    </message>
    <message>
        <source>Punkt {0}: datoen {1} findes ikke</source>
        <translation>Item {0}: there is no such date as {1}</translation>
    </message>
    <message>
        <source>Punkt {0}: {1} er en {2}</source>
        <translation>Item {0}: {1} is a {2}</translation>
    </message>
    <message>
        <source>Punkt {0}: {1} er en {2} i {3}</source>
        <translation>Item {0}: {1} is a {2} in {3}</translation>
    </message>
    <message>
        <source>Punkt {0}: {1} er måske stavet forkert</source>
        <translation>Item {0}: {1} may be misspelt</translation>
    </message>
    <message>
        <source>Punkt {0} er åbent og gentager ord fra det lukkede punkt {1}: {2}</source>
        <translation>Item {0} is open and repeats words from closed item {1}: {2}</translation>
    </message>
    <message>
        <source>Punkt {0} er åbent og nævner titlen på det lukkede punkt {1}</source>
        <translation>Item {0} is open and mentions the title of closed item {1}</translation>
    </message>
    <message>
        <source>Punkt {0} er lukket og har ingen tekst til den åbne udgave</source>
        <translation>Item {0} is closed and has no text for the open edition</translation>
    </message>
    <message>
        <source>Punkt {0}: bemærkning fra {1} er ikke besvaret: {2}</source>
        <translation>Item {0}: a remark by {1} is not answered: {2}</translation>
    </message>
    <message>
        <source>Punkt {0}: rettelse fra {1} er ikke besvaret: {2}</source>
        <translation>Item {0}: a wording by {1} is not answered: {2}</translation>
    </message>
    <message>
        <source>Bemærkning fra {0} er ikke besvaret: {1}</source>
        <translation>A remark by {0} is not answered: {1}</translation>
    </message>
    <message>
        <source>Gennemsyn: {0} har ikke svaret</source>
        <translation>Review: {0} has not answered</translation>
    </message>
    <message>
        <source>Gennemsyn: {0} har ikke svaret om {1}</source>
        <translation>Review: {0} has not answered about {1}</translation>
    </message>
    <message>
        <source>Gennemsyn: {0} er ikke spurgt endnu</source>
        <translation>Review: {0} has not been asked yet</translation>
    </message>
    <message>
        <source>{0}; fristen er {1}</source>
        <translation>{0}; due {1}</translation>
    </message>
    <message>
        <source>{0}; fristen var {1}</source>
        <translation>{0}; it was due {1}</translation>
    </message>
    <message>
        <source>Gå til punktet</source>
        <translation>Go to the item</translation>
    </message>
    <message>
        <source>titlen</source>
        <translation>the title</translation>
    </message>
    <message>
        <source>sagsnummeret</source>
        <translation>the case number</translation>
    </message>
    <message>
        <source>beslutningen</source>
        <translation>the decision</translation>
    </message>
    <message>
        <source>fraværende</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>bilag</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>teksten i den åbne udgave</source>
        <translation>the text in the open edition</translation>
    </message>
    <message>
        <source>opgaverne</source>
        <translation>the action points</translation>
    </message>
    <message>
        <source>udvalg eller kommune</source>
        <translation>committee or municipality</translation>
    </message>
    <message>
        <source>filens navn</source>
        <translation>the name of the file</translation>
    </message>
    <message>
        <source>en kommentar</source>
        <translation>a comment</translation>
    </message>
    <message>
        <source>oplysningerne</source>
        <translation>the details</translation>
    </message>
    <message>
        <source>Mødet: {0} ({1})</source>
        <translation>The meeting: {0} ({1})</translation>
    </message>
    <message>
        <source>Punkt {0}: {1} ({2})</source>
        <translation>Item {0}: {1} ({2})</translation>
    </message>
    <message>
        <source>Gå til oplysningerne</source>
        <translation>Go to the details</translation>
    </message>
    <message>
        <source>CPR {0}</source>
        <translation>CPR {0}</translation>
    </message>
    <message>
        <source>Ikke råbt op: {0}</source>
        <translation>Not called: {0}</translation>
    </message>
    <message>
        <source>Gå til fremmødet</source>
        <translation>Go to the attendance</translation>
    </message>
    <message>
        <source>Punkt {0}: en afstemning er ikke gjort færdig</source>
        <translation>Item {0}: a vote is not finished</translation>
    </message>
    <message>
        <source>en, der er fjernet fra mødet,</source>
        <translation>someone removed from the meeting</translation>
    </message>
    <message>
        <source>Punkt {0}: {1} har stemt, men står ikke som til stede</source>
        <translation>Item {0}: {1} voted but is not listed as present</translation>
    </message>
    <message>
        <source>Punkt {0}: {1} har ikke stemt</source>
        <translation>Item {0}: no vote from {1}</translation>
    </message>
    <message>
        <source>Punkt {0}: {1}</source>
        <translation>Item {0}: {1}</translation>
    </message>
    <message>
        <source>Punkt {0}: ifølge beslutningen stemte {1} ikke, men {2} mangler</source>
        <translation>Item {0}: the decision says {1} did not vote; votes missing: {2}</translation>
    </message>
    <message>
        <source>ingen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Punkt {0} mangler en dato i stedet for {1}</source>
        <translation>Item {0} needs a date in place of {1}</translation>
    </message>
    <message>
        <source>Punkt {0} er udsat, men kommer ikke med næste gang</source>
        <translation>Item {0} is deferred, but is not carried over</translation>
    </message>
    <message>
        <source>Mangler endnu</source>
        <translation>Outstanding</translation>
    </message>
    <message>
        <source>måske CPR {0}</source>
        <translation>possibly CPR {0}</translation>
    </message>
    <message>
        <source>Forløbet: {0} står før {1}</source>
        <translation>Timeline: {0} comes before {1}</translation>
    </message>
    <message>
        <source>Gå til forløbet</source>
        <translation>Go to the timeline</translation>
    </message>
</context>
<context>
    <name>UnpackPanel</name>
    <message>
        <source>Vælg den pakkede fil</source>
        <translation>Choose the packed file</translation>
    </message>
    <message>
        <source>Der er møder her i forvejen. De bliver lagt til side, og det, der er i {0}, kommer i stedet. De gamle kan lægges tilbage under Fil, Sikkerhedskopier.</source>
        <translation>There are meetings here already. They are laid aside, and what is in {0} takes their place. The old ones can be put back under File, Backups.</translation>
    </message>
    <message>
        <source>Læser {0} igennem, og pakker ud …</source>
        <translation>Reading {0} through, and unpacking …</translation>
    </message>
</context>
<context>
    <name>UnreadFacts</name>
    <message>
        <source>Dagen »{0}« kan ikke læses. Skriv den som 24. april 2024.</source>
        <translation>The date “{0}” cannot be read. Write it as 24 April 2024.</translation>
    </message>
    <message>
        <source>Klokkeslættet »{0}« kan ikke læses. Skriv det som 16:30.</source>
        <translation>The time “{0}” cannot be read. Write it as 16:30.</translation>
    </message>
    <message>
        <source>Første nummer »{0}« kan ikke læses. Skriv et tal.</source>
        <translation>The first number “{0}” cannot be read. Write a number.</translation>
    </message>
    <message>
        <source>Luk oplysningerne for at beholde det, mødet har.</source>
        <translation>Close the details to keep what the meeting has.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Kontrollér en pakke</source>
        <translation>Check a package</translation>
    </message>
    <message>
        <source>Det, der er ændret</source>
        <translation>What has changed</translation>
    </message>
    <message>
        <source>Vælg en anden …</source>
        <translation>Choose another …</translation>
    </message>
    <message>
        <source>Åbn pakken</source>
        <translation>Open the package</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Pakken læses …</source>
        <translation>Reading the package …</translation>
    </message>
    <message>
        <source>Pakken er hel og uændret. Den blev journaliseret {0}.</source>
        <translation>The package is whole and unaltered. It was filed {0}.</translation>
    </message>
    <message>
        <source>Pakken blev journaliseret {0}. Siden er én ting ændret:</source>
        <translation>The package was filed {0}. Since then one thing has changed:</translation>
    </message>
    <message>
        <source>Pakken blev journaliseret {0}. Siden er {1} ting ændret:</source>
        <translation>The package was filed {0}. Since then {1} things have changed:</translation>
    </message>
    <message>
        <source>Vælg pakkens manifest.json eller ZIP-fil</source>
        <translation>Choose the package&apos;s manifest.json or ZIP file</translation>
    </message>
    <message>
        <source>Pakker ({0})</source>
        <translation>Packages ({0})</translation>
    </message>
</context>
<context>
    <name>ViewChoices</name>
    <message>
        <source>Tekst {0} %</source>
        <translation>Text {0}%</translation>
    </message>
    <message>
        <source>Sproget skifter, næste gang programmet åbnes.</source>
        <translation>The language will change the next time the program is opened.</translation>
    </message>
</context>
<context>
    <name>VoteNumbers</name>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Imod</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Undlod</source>
        <translation>Abstained</translation>
    </message>
</context>
<context>
    <name>VoteStrip</name>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Partier</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Tal</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Imod</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Undlod</source>
        <translation>Abstained</translation>
    </message>
    <message>
        <source>Ny afstemning</source>
        <translation>New vote</translation>
    </message>
    <message>
        <source>Afstemning</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Ingen har stemt endnu</source>
        <translation>Nobody has voted yet</translation>
    </message>
    <message>
        <source>Hemmelig</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>gået</source>
        <translation>left</translation>
    </message>
    <message>
        <source>ikke råbt op</source>
        <translation>not called</translation>
    </message>
    <message>
        <source>Skriv i beslutningen</source>
        <translation>Add to the decision</translation>
    </message>
    <message>
        <source>Skriv også stemmetallene</source>
        <translation>Include the numbers</translation>
    </message>
    <message>
        <source>Skriv som ufuldstændig</source>
        <translation>Record as incomplete</translation>
    </message>
</context>
<context>
    <name>VoteWork</name>
    <message>
        <source>Afstemningen er slettet</source>
        <translation>Vote deleted</translation>
    </message>
</context>
<context>
    <name>VoterList</name>
    <message>
        <source>Hvem stemmer hvad</source>
        <translation>How each person votes</translation>
    </message>
</context>
<context>
    <name>VoterRows</name>
    <message>
        <source>for</source>
        <translation>for</translation>
    </message>
    <message>
        <source>imod</source>
        <translation>against</translation>
    </message>
    <message>
        <source>undlod</source>
        <translation>abstained</translation>
    </message>
</context>
<context>
    <name>WayBackPanel</name>
    <message>
        <source>Hent tilbage</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>WhatChoice</name>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hele referatet</source>
        <translation>All of the minutes</translation>
    </message>
    <message>
        <source>Dette punkt: {0}. {1}</source>
        <translation>This item: {0}. {1}</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Hvem ser referatet igennem?</source>
        <translation>Who reviews the minutes?</translation>
    </message>
    <message>
        <source>Det, du siger undervejs, får dit navn og klokkeslættet. Selve teksten ændres ikke.</source>
        <translation>What you say is kept with your name and the time. The text itself is not changed.</translation>
    </message>
    <message>
        <source>Begynd (Enter)</source>
        <translation>Begin (Enter)</translation>
    </message>
    <message>
        <source>Skriv dit navn.</source>
        <translation>Write your name.</translation>
    </message>
    <message>
        <source>Skriv dit navn først: det, du siger, skal kunne ses at være dit.</source>
        <translation>Write your name first: what you say must be seen to be yours.</translation>
    </message>
</context>
<context>
    <name>WholeMeetings</name>
    <message>
        <source>{0} er slettet</source>
        <translation>{0} deleted</translation>
    </message>
    <message>
        <source>Mødet er hentet tilbage</source>
        <translation>Meeting restored</translation>
    </message>
    <message>
        <source>Ikke læst: {0}. Træk dem ind igen bagefter.</source>
        <translation>Not read: {0}. Drag them in again afterwards.</translation>
    </message>
    <message>
        <source>En af filerne hører til et andet møde. Træk den ind for sig.</source>
        <translation>One of the files belongs to another meeting. Drag it in by itself.</translation>
    </message>
</context>
<context>
    <name>WordMenu</name>
    <message>
        <source>Tilføj til min ordbog</source>
        <translation>Add to my dictionary</translation>
    </message>
    <message>
        <source>Tilføj til udvalgets ordbog</source>
        <translation>Add to the committee’s dictionary</translation>
    </message>
    <message>
        <source>Næste ord</source>
        <translation>Next word</translation>
    </message>
    <message>
        <source>Henter forslag …</source>
        <translation>Looking for suggestions …</translation>
    </message>
    <message>
        <source>Ingen forslag</source>
        <translation>No suggestions</translation>
    </message>
    <message>
        <source>Den åbne udgave bliver ikke skrevet med det uden en begrundelse</source>
        <translation>The open edition cannot be exported with this in it unless a reason is given</translation>
    </message>
    <message>
        <source>Det er rigtigt, som det står</source>
        <translation>It is correct as it stands</translation>
    </message>
    <message>
        <source>Ligner et CPR-nummer. Skriv i stedet:</source>
        <translation>Looks like a CPR number. Replace it with:</translation>
    </message>
</context>
<context>
    <name>WordWork</name>
    <message>
        <source>»{0}« er føjet til udvalgets ordbog</source>
        <translation>“{0}” added to the committee’s dictionary</translation>
    </message>
    <message>
        <source>»{0}« er føjet til din ordbog</source>
        <translation>“{0}” added to your dictionary</translation>
    </message>
    <message>
        <source>Fjern »{0}« fra min ordbog</source>
        <translation>Remove “{0}” from my dictionary</translation>
    </message>
    <message>
        <source>Fjern »{0}« fra udvalgets ordbog</source>
        <translation>Remove “{0}” from the committee’s dictionary</translation>
    </message>
    <message>
        <source>Understreg »{0}« igen</source>
        <translation>Underline “{0}” again</translation>
    </message>
    <message>
        <source>Intet ord er understreget her</source>
        <translation>No word is underlined here</translation>
    </message>
    <message>
        <source>»{0}« er rigtigt i dette møde</source>
        <translation>“{0}” is correct in this meeting</translation>
    </message>
    <message>
        <source>Der er ingen ordbog at stave efter, så kun navne understreges</source>
        <translation>There is no dictionary to check against, so only names are underlined</translation>
    </message>
</context>
<context>
    <name>WorkProgress</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WritingWork</name>
    <message>
        <source>Intet navn passer til bogstaverne før markøren</source>
        <translation>No name matches the letters before the cursor</translation>
    </message>
    <message>
        <source>»{0}« er en standardtekst nu: skriv {1} og mellemrum</source>
        <translation>“{0}” is now a standard phrase: type {1} and Space</translation>
    </message>
</context>
<context>
    <name>_ChangesView</name>
    <message>
        <source>Ændret siden denne udgave</source>
        <translation>Changed since this version</translation>
    </message>
    <message>
        <source>Sådan er teksten nu.</source>
        <translation>This is how the text reads now.</translation>
    </message>
    <message>
        <source>Ordene er de samme; kun fed, kursiv, lister eller tabeller er ændret siden.</source>
        <translation>The words are the same; only bold, italics, lists or tables have changed since.</translation>
    </message>
    <message>
        <source>Understreget er kommet til siden, gennemstreget er faldet ud.</source>
        <translation>Underlined text has been added since; struck-through text has been removed.</translation>
    </message>
    <message>
        <source>Kommet til: {0}</source>
        <translation>Added: {0}</translation>
    </message>
    <message>
        <source>Faldet ud: {0}</source>
        <translation>Removed: {0}</translation>
    </message>
</context>
<context>
    <name>_Grip</name>
    <message>
        <source>Træk bilaget til en anden plads ({0} og {1})</source>
        <translation>Drag the attachment to another place ({0} and {1})</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Kommet til: {0}</source>
        <translation>Added: {0}</translation>
    </message>
    <message>
        <source>Faldet ud: {0}</source>
        <translation>Removed: {0}</translation>
    </message>
    <message>
        <source>Bemærkningen gælder: {0}</source>
        <translation>The comment is on: {0}</translation>
    </message>
</context>
</TS>
