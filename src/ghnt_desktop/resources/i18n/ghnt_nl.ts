<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_US">
<context>
    <name>Backups</name>
    <message>
        <source>Backups</source>
        <extracomment>A file is read when the choice stays on it this long, in milliseconds.</extracomment>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>A backup is put back as a copy, in a file of its own. Your present file stays as it is.</source>
        <translation>U zet een reservekopie terug als kopie, in een eigen bestand. Uw huidige bestand blijft zoals het is.</translation>
    </message>
    <message>
        <source>Put a copy beside it</source>
        <translation>Kopie ernaast zetten</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Kopie opslaan als…</translation>
    </message>
    <message>
        <source>Of which agenda</source>
        <translation>Van welke agenda</translation>
    </message>
    <message>
        <source>Of the agenda that is open</source>
        <translation>Van de agenda die open is</translation>
    </message>
    <message>
        <source>Of all agendas</source>
        <translation>Van alle agenda’s</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Even kijken…</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Niet te lezen</translation>
    </message>
    <message>
        <source>There are no backups yet. The program makes them by itself: at the first save of a day, and before it merges what somebody else changed.</source>
        <translation>Er zijn nog geen reservekopieën. Het programma maakt ze vanzelf: bij de eerste keer opslaan van een dag, en voordat het samenvoegt wat een ander wijzigde.</translation>
    </message>
    <message>
        <source>%n contribution</source>
        <translation>%n bijdrage</translation>
    </message>
    <message>
        <source>%n contributions</source>
        <translation>%n bijdragen</translation>
    </message>
    <message>
        <source>In this backup: %1 in %2.</source>
        <translation>In deze reservekopie: %1 in %2.</translation>
    </message>
    <message>
        <source>%n topic</source>
        <translation>%n onderwerp</translation>
    </message>
    <message>
        <source>%n topics</source>
        <translation>%n onderwerpen</translation>
    </message>
    <message>
        <source>It says the same as the open agenda.</source>
        <translation>Er staat hetzelfde in als in de open agenda.</translation>
    </message>
    <message>
        <source>%n contribution that is not in the agenda now</source>
        <translation>%n bijdrage die nu niet in de agenda staat</translation>
    </message>
    <message>
        <source>%n contributions that are not in the agenda now</source>
        <translation>%n bijdragen die nu niet in de agenda staan</translation>
    </message>
    <message>
        <source>%n contribution that says something else</source>
        <translation>%n bijdrage met een andere inhoud</translation>
    </message>
    <message>
        <source>%n contributions that say something else</source>
        <translation>%n bijdragen met een andere inhoud</translation>
    </message>
    <message>
        <source>%n contribution of now is not in it</source>
        <translation>%n bijdrage van nu staat er niet in</translation>
    </message>
    <message>
        <source>%n contributions of now are not in it</source>
        <translation>%n bijdragen van nu staan er niet in</translation>
    </message>
    <message>
        <source>%n other part differs</source>
        <translation>%n ander onderdeel is anders</translation>
    </message>
    <message>
        <source>%n other parts differ</source>
        <translation>%n andere onderdelen zijn anders</translation>
    </message>
    <message>
        <source>%n contribution comes back</source>
        <translation>%n bijdrage komt terug</translation>
    </message>
    <message>
        <source>%n contributions come back</source>
        <translation>%n bijdragen komen terug</translation>
    </message>
    <message>
        <source>%n contribution becomes what it was</source>
        <translation>%n bijdrage wordt weer zoals zij was</translation>
    </message>
    <message>
        <source>%n contributions become what they were</source>
        <translation>%n bijdragen worden weer zoals ze waren</translation>
    </message>
    <message>
        <source>%n contribution goes</source>
        <translation>%n bijdrage gaat weg</translation>
    </message>
    <message>
        <source>%n contributions go</source>
        <translation>%n bijdragen gaan weg</translation>
    </message>
    <message>
        <source>%n other part becomes what it was</source>
        <translation>%n ander onderdeel wordt weer zoals het was</translation>
    </message>
    <message>
        <source>%n other parts become what they were</source>
        <translation>%n andere onderdelen worden weer zoals ze waren</translation>
    </message>
    <message>
        <source>All that you changed since you opened the agenda is taken back:</source>
        <translation>Alles wat u sinds het openen hebt gewijzigd, wordt teruggezet:</translation>
    </message>
    <message>
        <source>What others changed meanwhile stays. You can undo this as one step.</source>
        <translation>Wat anderen intussen wijzigden, blijft. U kunt dit in één stap ongedaan maken.</translation>
    </message>
    <message>
        <source>You changed nothing since you opened the agenda.</source>
        <translation>U hebt niets gewijzigd sinds u de agenda opende.</translation>
    </message>
    <message>
        <source>Back to opening</source>
        <translation>Terug naar bij openen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Save a copy of the backup</source>
        <translation>Kopie van de reservekopie opslaan</translation>
    </message>
    <message>
        <source>The backup now stands in “%1”.</source>
        <translation>De reservekopie staat nu in “%1”.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>The order was changed</source>
        <extracomment>What a thing is, and not what it says: its place, its code, where its name stood.</extracomment>
        <translation>De volgorde is gewijzigd</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Proposed, not taken over</source>
        <translation>Voorgesteld, niet overgenomen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Was put back</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>Wat er stond</translation>
    </message>
    <message>
        <source>With %n contribution in it</source>
        <translation>Met %n bijdrage erin</translation>
    </message>
    <message>
        <source>With %n contributions in it</source>
        <translation>Met %n bijdragen erin</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verplaatst</translation>
    </message>
    <message>
        <source>Erased for good.</source>
        <translation>Definitief gewist.</translation>
    </message>
    <message>
        <source>Only the look is different: bold, italic or a link.</source>
        <translation>Alleen de opmaak is anders: vet, cursief of een koppeling.</translation>
    </message>
    <message>
        <source>Was, version %1</source>
        <translation>Was, versie %1</translation>
    </message>
    <message>
        <source>(not in this file)</source>
        <translation>(staat niet in dit bestand)</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Werd</translation>
    </message>
    <message>
        <source>Search in the changes</source>
        <extracomment>Narrower than this in logical pixels, the filters fold into one button beside the words. A word or the name of a thing on a button is not longer than this.</extracomment>
        <translation>Zoeken in de wijzigingen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Door wie</translation>
    </message>
    <message>
        <source>From (such as May 2026)</source>
        <translation>Vanaf (mei 2026)</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <extracomment>The page of a step is made when the cursor rests so long, in milliseconds.</extracomment>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Organisation: all</source>
        <translation>Organisatie: alle</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>By whom: everyone</source>
        <translation>Door wie: iedereen</translation>
    </message>
    <message>
        <source>Only of: %1</source>
        <translation>Alleen van: %1</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 van %2 stappen</translation>
    </message>
    <message>
        <source>That is no day. Type for example 3-9-2026 or May 2026.</source>
        <translation>Dit is geen dag. Typ bijvoorbeeld 3-9-2026 of mei 2026.</translation>
    </message>
    <message>
        <source>Show more</source>
        <extracomment>A step with more changes than this is not put back as a whole: nobody oversees that.</extracomment>
        <translation>Meer tonen</translation>
    </message>
    <message>
        <source>%n part</source>
        <translation>%n onderdeel</translation>
    </message>
    <message>
        <source>%n parts</source>
        <translation>%n onderdelen</translation>
    </message>
    <message>
        <source>Put all of this back</source>
        <translation>Dit alles terugzetten</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>How much larger than the text the headings of a column and of an organisation are. What a link in the page asks for, before the id of a thing.</extracomment>
        <translation>Ga erheen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Put version %1 back</source>
        <translation>Versie %1 terugzetten</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Zonder datum</translation>
    </message>
    <message>
        <source>Changes, the latest first</source>
        <extracomment>Narrower than this in logical pixels, nothing can be read.</extracomment>
        <translation>Wijzigingen, de laatste eerst</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>uitgeklapt</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>ingeklapt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>The history of this long agenda is still being checked. It appears here by itself.</source>
        <translation>De geschiedenis van deze lange agenda wordt nog nagekeken. Zij verschijnt hier vanzelf.</translation>
    </message>
    <message>
        <source>Nothing was changed that fits this.</source>
        <translation>Er is niets gewijzigd dat hierbij past.</translation>
    </message>
    <message>
        <source>Change without a name</source>
        <translation>Wijziging zonder naam</translation>
    </message>
    <message>
        <source>Not taken over: %1</source>
        <translation>Niet overgenomen: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Ongedaan gemaakt: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Opnieuw gedaan: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Gewijzigd: %1</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Volgorde gewijzigd</translation>
    </message>
    <message>
        <source>added</source>
        <translation>toegevoegd</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>teruggezet</translation>
    </message>
    <message>
        <source>Compare with</source>
        <extracomment>Below these sizes in logical pixels the filters fold into one button.</extracomment>
        <translation>Vergelijken met</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>With who changed it</source>
        <translation>Met wie het wijzigde</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Wat er is gewijzigd</translation>
    </message>
    <message>
        <source>Copy for a letter</source>
        <translation>Kopieer voor brief</translation>
    </message>
    <message>
        <source>Print or PDF…</source>
        <translation>Afdrukken of pdf…</translation>
    </message>
    <message>
        <source>Look at this version</source>
        <translation>Deze versie bekijken</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Gewijzigd sinds</translation>
    </message>
    <message>
        <source>Compared with now</source>
        <translation>Vergeleken met nu</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Vergeleken met %1</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle kolommen</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Alle organisaties</translation>
    </message>
    <message>
        <source>Put back. Ctrl+Z undoes it.</source>
        <translation>Teruggezet. Met Ctrl+Z maakt u het ongedaan.</translation>
    </message>
    <message>
        <source>Copied. Paste it in your letter; internal text is left out.</source>
        <translation>Gekopieerd. Plak het in uw brief; interne tekst staat er niet in.</translation>
    </message>
    <message>
        <source>History and frozen versions</source>
        <translation>Geschiedenis en vastgelegde versies</translation>
    </message>
    <message>
        <source>Freeze version…</source>
        <translation>Versie vastleggen…</translation>
    </message>
    <message>
        <source>Frozen versions</source>
        <translation>Vastgelegde versies</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle wijzigingen</translation>
    </message>
    <message>
        <source>No version yet. Freeze one before you send the agenda.</source>
        <translation>Nog geen versie. Leg er een vast voordat u de agenda verstuurt.</translation>
    </message>
    <message>
        <source>You are looking at %1</source>
        <translation>U kijkt naar %1</translation>
    </message>
    <message>
        <source>%1, as it was then. Nothing changes here.</source>
        <translation>%1, zoals het toen was. Hier verandert niets.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Chapters</name>
    <message>
        <source>New &amp;term</source>
        <translation>Nieuw &amp;begrip</translation>
    </message>
    <message>
        <source>New &amp;chapter</source>
        <translation>Nieuw &amp;hoofdstuk</translation>
    </message>
    <message>
        <source>New &amp;subchapter</source>
        <translation>Nieuw &amp;onderliggend hoofdstuk</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Naar &amp;boven</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Naar b&amp;eneden</translation>
    </message>
    <message>
        <source>One level &amp;higher</source>
        <translation>Een niveau h&amp;oger</translation>
    </message>
    <message>
        <source>One level &amp;lower</source>
        <translation>Een niveau &amp;lager</translation>
    </message>
    <message>
        <source>&amp;Number all chapters</source>
        <translation>Alle hoofdstukken &amp;nummeren</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Begrippenlijst</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Tekst van %1</translation>
    </message>
    <message>
        <source>Words that this agenda uses in a sense of its own.</source>
        <translation>Woorden die in deze agenda een eigen betekenis hebben.</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Begrip toevoegen</translation>
    </message>
    <message>
        <source>Write here.</source>
        <translation>Schrijf hier.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begrip</translation>
    </message>
    <message>
        <source>What it means in this agenda</source>
        <translation>Wat het in deze agenda betekent</translation>
    </message>
    <message>
        <source>Delete this term</source>
        <translation>Dit begrip verwijderen</translation>
    </message>
    <message>
        <source>New chapter</source>
        <translation>Nieuw hoofdstuk</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Hoofdstukken</translation>
    </message>
    <message>
        <source>No chapters yet. Begin with the first, the reason why.</source>
        <translation>Nog geen hoofdstukken. Begin met het eerste, bijvoorbeeld de aanleiding.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Title of the column</source>
        <translation>Kop van de kolom</translation>
    </message>
    <message>
        <source>In some action lines it is called: %1</source>
        <translation>In sommige delen van de agenda heet deze kolom: %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>There are no columns yet. Add the first.</source>
        <translation>Er zijn nog geen kolommen. Voeg de eerste toe.</translation>
    </message>
    <message>
        <source>Drag a column to its place, or press Alt+Shift and an arrow. What you change counts at once; Ctrl+Z takes it back.</source>
        <translation>Sleep een kolom naar haar plaats, of druk op Alt+Shift en een pijl. Wat u wijzigt, geldt meteen; met Ctrl+Z maakt u het ongedaan.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Move to the left (Alt+Shift+Up)</source>
        <translation>Naar links (Alt+Shift+pijl omhoog)</translation>
    </message>
    <message>
        <source>Move to the right (Alt+Shift+Down)</source>
        <translation>Naar rechts (Alt+Shift+pijl omlaag)</translation>
    </message>
    <message>
        <source>%n text waits for a place. See and decide…</source>
        <translation>%n tekst wacht op een plaats. Bekijken en beslissen…</translation>
    </message>
    <message>
        <source>%n texts wait for a place. See and decide…</source>
        <translation>%n teksten wachten op een plaats. Bekijken en beslissen…</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Kolom toevoegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Remove a column</source>
        <translation>Kolom verwijderen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Columns, from left to right</source>
        <translation>Kolommen, van links naar rechts</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(zonder titel)</translation>
    </message>
    <message>
        <source>%n contribution</source>
        <translation>%n bijdrage</translation>
    </message>
    <message>
        <source>%n contributions</source>
        <translation>%n bijdragen</translation>
    </message>
    <message>
        <source>%1 ‘%2’, removed</source>
        <translation>%1 ‘%2’, verwijderd</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>rij %1</translation>
    </message>
    <message>
        <source>Texts that wait</source>
        <extracomment>The texts that a line stands for. What stands beside words in a column, and how high they may be.</extracomment>
        <translation>Teksten die wachten</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>To column</source>
        <translation>Naar kolom</translation>
    </message>
    <message>
        <source>With topic</source>
        <translation>Bij onderwerp</translation>
    </message>
    <message>
        <source>(where it stood)</source>
        <translation>(waar de tekst stond)</translation>
    </message>
    <message>
        <source>The column, topic or row of these texts was removed. Nothing is lost: choose texts and say where they go, bring back what was removed, or delete them.</source>
        <translation>De kolom, het onderwerp of de rij van deze teksten is verwijderd. Er is niets weg: kies teksten en zeg waar ze heen gaan, haal terug wat verwijderd is, of verwijder ze.</translation>
    </message>
    <message>
        <source>No texts wait. Whatever was removed has been decided.</source>
        <translation>Er wachten geen teksten.</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>%1 plaatsen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>Choose a topic first</source>
        <translation>Kies eerst een onderwerp</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete %1 for which there is no place? You can undo this.</source>
        <translation>%1 verwijderen? U kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>%n text</source>
        <translation>%n tekst</translation>
    </message>
    <message>
        <source>%n texts</source>
        <translation>%n teksten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Stood with</source>
        <translation>Stond bij</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>Nothing stands in this column yet.</source>
        <translation>In deze kolom staat nog niets.</translation>
    </message>
    <message>
        <source>%n contribution, with %1</source>
        <translation>%n bijdrage, bij %1</translation>
    </message>
    <message>
        <source>%n contributions, with %1</source>
        <translation>%n bijdragen, bij %1</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>onderwerp %1</translation>
    </message>
    <message>
        <source>%1 and %n more</source>
        <translation>%1 en nog %n</translation>
    </message>
    <message>
        <source>topics %1</source>
        <translation>de onderwerpen %1</translation>
    </message>
    <message>
        <source>Remove column ‘%1’? In it: %2. These texts then wait until you decide where they go. You can undo this.</source>
        <translation>Kolom ‘%1’ verwijderen? Erin: %2. Die teksten wachten daarna tot u beslist waar ze heen gaan. U kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>All columns…</source>
        <translation>Alle kolommen…</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Paars</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pruim</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Oker</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rood</translation>
    </message>
    <message>
        <source>As its kind</source>
        <translation>Zoals de soort</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Other colour</source>
        <translation>Andere kleur</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>All commands</source>
        <translation>Alle opdrachten</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Typ een deel van de naam</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Opdrachten en hun toetsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>No command has ‘%1’ in its name.</source>
        <translation>Geen opdracht heeft ‘%1’ in de naam.</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>nu niet</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>geen toets</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>%1: first month</source>
        <extracomment>Only a season or school year may run into the next year.</extracomment>
        <translation>%1: eerste maand</translation>
    </message>
    <message>
        <source>%1: last month</source>
        <translation>%1: laatste maand</translation>
    </message>
    <message>
        <source>up to and including</source>
        <translation>t/m</translation>
    </message>
    <message>
        <source>What loose dates mean</source>
        <translation>Wat losse data betekenen</translation>
    </message>
    <message>
        <source>How the program reads these words in the plannings of this agenda. Your own words stay as they are, on screen and on paper.</source>
        <translation>Zo leest het programma deze woorden in de planningen van deze agenda. Uw eigen woorden blijven zoals ze zijn, op het scherm en op papier.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Zoals gewoonlijk</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Parts of a year</source>
        <translation>Delen van een jaar</translation>
    </message>
    <message>
        <source>Seasons</source>
        <translation>Seizoenen</translation>
    </message>
    <message>
        <source>%1: the last month comes before the first. Choose another.</source>
        <translation>%1: de laatste maand ligt voor de eerste. Kies een andere.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Do more with this text</source>
        <translation>Meer doen met deze tekst</translation>
    </message>
    <message>
        <source>&amp;Own contribution from here</source>
        <translation>Vanaf hier een &amp;eigen bijdrage</translation>
    </message>
    <message>
        <source>Write the first contribution here</source>
        <translation>Schrijf hier de eerste bijdrage</translation>
    </message>
    <message>
        <source>First contribution</source>
        <translation>Eerste bijdrage</translation>
    </message>
    <message>
        <source>Nobody says anything here yet.</source>
        <translation>Hier zegt nog niemand iets.</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Bijdrage</translation>
    </message>
    <message>
        <source>Or say what you know of this cell</source>
        <translation>Of leg vast wat u van deze cel weet</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>Nog niets bekend</translation>
    </message>
    <message>
        <source>Empty cell</source>
        <translation>Lege cel</translation>
    </message>
    <message>
        <source>Text of the contribution</source>
        <translation>Tekst van de bijdrage</translation>
    </message>
    <message>
        <source>Add a contributor</source>
        <translation>Organisatie toevoegen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>Wie: %1</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>Show the other: %1</source>
        <translation>Laat de andere zien: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Note on the status</source>
        <translation>Toelichting op de status</translation>
    </message>
    <message>
        <source>As of which date</source>
        <translation>Peildatum</translation>
    </message>
    <message>
        <source>Planning, as you write it</source>
        <translation>Planning, zoals u het schrijft</translation>
    </message>
    <message>
        <source>Sender as typed in the source</source>
        <translation>Afzender zoals in de bron</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioriteit</translation>
    </message>
    <message>
        <source>Keep internal</source>
        <translation>Intern houden</translation>
    </message>
    <message>
        <source>Sender assumed</source>
        <translation>Afzender aangenomen</translation>
    </message>
    <message>
        <source>Note for yourself (is never printed)</source>
        <translation>Eigen aantekening (wordt nooit afgedrukt)</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>Hieronder toevoegen</translation>
    </message>
    <message>
        <source>Join with next</source>
        <translation>Samenvoegen met volgende</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>&amp;Erase this paragraph for good…</source>
        <translation>Deze alinea definitief &amp;wissen…</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(geen)</translation>
    </message>
    <message>
        <source>%1 versions of: %2</source>
        <translation>%1 versies van: %2</translation>
    </message>
    <message>
        <source>Or write your own text below.</source>
        <translation>Of schrijf hieronder uw eigen tekst.</translation>
    </message>
    <message>
        <source>Choose this</source>
        <translation>Deze kiezen</translation>
    </message>
    <message>
        <source>Choose the version of %1</source>
        <translation>De versie van %1 kiezen</translation>
    </message>
    <message>
        <source>Deleted by %1, changed by %2</source>
        <translation>Verwijderd door %1, gewijzigd door %2</translation>
    </message>
    <message>
        <source>The text has been kept. Choose what to do.</source>
        <translation>De tekst is bewaard. Kies wat ermee moet gebeuren.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Delete after all</source>
        <translation>Toch verwijderen</translation>
    </message>
    <message>
        <source>Somebody wants to erase this text for good.</source>
        <translation>Iemand wil deze tekst definitief wissen.</translation>
    </message>
    <message>
        <source>Erase it, and nobody can bring it back.</source>
        <translation>Wist u hem, dan kan niemand hem terughalen.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Proposal of %1</source>
        <translation>Voorstel van %1</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>(erased for good)</source>
        <translation>(definitief gewist)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Details of what is selected</source>
        <translation>Gegevens van wat gekozen is</translation>
    </message>
    <message>
        <source>Select a contribution or cell to see and change it here.</source>
        <translation>Kies een bijdrage of cel. U ziet en wijzigt haar dan hier.</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Dit paneel sluiten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Bijdrage</translation>
    </message>
    <message>
        <source>Organisation or municipality</source>
        <extracomment>A name takes at least so much of a chip, and a little more than its letters measure.</extracomment>
        <translation>Organisatie of gemeente</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 weghalen</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 verwijderd</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 toegevoegd</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Onderwerp toevoegen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Ondertitel</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Eerste jaar</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Laatste jaar</translation>
    </message>
    <message>
        <source>Your word for agenda</source>
        <translation>Uw woord voor agenda</translation>
    </message>
    <message>
        <source>Your word for action line</source>
        <translation>Uw woord voor actielijn</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Action line</source>
        <translation>Actielijn</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Rij toevoegen</translation>
    </message>
    <message>
        <source>Add a remark</source>
        <translation>Opmerking toevoegen</translation>
    </message>
    <message>
        <source>Rubrics of a new sheet, one on a line</source>
        <translation>Rubrieken van een nieuw themablad, één per regel</translation>
    </message>
    <message>
        <source>Kind of column</source>
        <translation>Soort kolom</translation>
    </message>
    <message>
        <source>Here these columns are called: %1</source>
        <translation>Hier heten deze kolommen: %1</translation>
    </message>
    <message>
        <source>Sender of the row, as typed</source>
        <translation>Afzender van de rij, zoals getypt</translation>
    </message>
    <message>
        <source>The row is from</source>
        <translation>De rij is van</translation>
    </message>
    <message>
        <source>Add an organisation to the row</source>
        <translation>Organisatie aan de rij toevoegen</translation>
    </message>
    <message>
        <source>Delete this row</source>
        <translation>Deze rij verwijderen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Opmerking: %1</translation>
    </message>
    <message>
        <source>Still to be done</source>
        <translation>Nog te doen</translation>
    </message>
    <message>
        <source>Also seen in</source>
        <translation>Ook te zien in</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 is leeg</translation>
    </message>
    <message>
        <source>It has no status</source>
        <translation>Er is nog geen status</translation>
    </message>
    <message>
        <source>Nobody has a role in it</source>
        <translation>Niemand heeft er een rol in</translation>
    </message>
    <message>
        <source>It has no planning</source>
        <translation>Er is nog geen planning</translation>
    </message>
    <message>
        <source>Figure %1: words are missing</source>
        <translation>Figuur %1: tekst ontbreekt</translation>
    </message>
    <message>
        <source>‘%1’ leads nowhere any more</source>
        <translation>‘%1’ leidt nergens meer heen</translation>
    </message>
    <message>
        <source>Carried over from %1</source>
        <translation>Overgenomen uit %1</translation>
    </message>
    <message>
        <source>Nearly the same text as %1</source>
        <translation>Bijna dezelfde tekst als %1</translation>
    </message>
    <message>
        <source>Linked to %1, but the text differs now</source>
        <translation>Gekoppeld aan %1, maar de tekst verschilt nu</translation>
    </message>
    <message>
        <source>The same text as %1</source>
        <translation>Zelfde tekst als %1</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation>Gelezen als: %1</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>What a window&apos;s title bar and borders take of a screen, with some air. Where the leftmost button stands in its row: behind those apart, and the room between.</extracomment>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind of column</source>
        <translation>Soort kolom</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Let go of one file at a time.</source>
        <translation>Laat één bestand tegelijk los.</translation>
    </message>
    <message>
        <source>Let go to open “%1”</source>
        <translation>Laat los om “%1” te openen</translation>
    </message>
    <message>
        <source>Let go to take “%1” over</source>
        <translation>Laat los om “%1” over te nemen</translation>
    </message>
    <message>
        <source>“%1” cannot be opened here.</source>
        <translation>“%1” kan hier niet worden geopend.</translation>
    </message>
    <message>
        <source>Let go to merge %1 files with this agenda</source>
        <translation>Laat los om %1 bestanden samen te voegen met deze agenda</translation>
    </message>
    <message>
        <source>Let go to merge “%1” with this agenda, or to open another one</source>
        <translation>Laat los om “%1” samen te voegen met deze agenda, of te openen als het een andere agenda is</translation>
    </message>
    <message>
        <source>An agenda (.ghnt) or a document of Word, Excel or LibreOffice can be dropped here.</source>
        <translation>U kunt hier een agenda (.ghnt) of een document van Word, Excel of LibreOffice neerzetten.</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Texts that stand there twice</source>
        <extracomment>More cards than this make the dialog slow to open; the officer deals with the first ones first. How a pair stands: nearly the same and open, linked, or said to be two texts.</extracomment>
        <translation>Dubbele teksten</translation>
    </message>
    <message>
        <source>%1 % the same</source>
        <translation>%1 % gelijk</translation>
    </message>
    <message>
        <source>Linked: the same text as</source>
        <translation>Gekoppeld: zelfde tekst als</translation>
    </message>
    <message>
        <source>Two texts that only look like each other</source>
        <translation>Twee teksten die alleen op elkaar lijken</translation>
    </message>
    <message>
        <source>The texts are being compared…</source>
        <translation>De teksten worden vergeleken…</translation>
    </message>
    <message>
        <source>No two contributions have nearly the same text.</source>
        <translation>Geen twee bijdragen hebben bijna dezelfde tekst.</translation>
    </message>
    <message>
        <source>%n pair has nearly the same text.</source>
        <translation>%n paar heeft bijna dezelfde tekst.</translation>
    </message>
    <message>
        <source>%n pairs have nearly the same text.</source>
        <translation>%n paren hebben bijna dezelfde tekst.</translation>
    </message>
    <message>
        <source>The program changes nothing by itself: you choose.</source>
        <translation>Het programma verandert niets uit zichzelf: u kiest.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>linked, but the text differs now</source>
        <translation>gekoppeld, maar de tekst verschilt nu</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Ontkoppelen</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Weer voorstellen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Koppelen</translation>
    </message>
    <message>
        <source>They are two texts</source>
        <translation>Het zijn er twee</translation>
    </message>
    <message>
        <source>%1 takes the text of %2</source>
        <translation>%1 krijgt de tekst van %2</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ga naar %1</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Add a column</source>
        <translation>Kolom toevoegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Delete %1 with %n contribution? You can undo this.</source>
        <translation>%1 met %n bijdrage verwijderen? U kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>Delete %1 with %n contributions? You can undo this.</source>
        <translation>%1 met %n bijdragen verwijderen? U kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>onderwerp</translation>
    </message>
    <message>
        <source>this row</source>
        <translation>deze rij</translation>
    </message>
    <message>
        <source>column</source>
        <translation>kolom</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Erase for good</source>
        <extracomment>So many letters of a text are enough to know it by. What is shown by what it stands in.</extracomment>
        <translation>Definitief wissen</translation>
    </message>
    <message>
        <source>Erased by others, waiting for you</source>
        <translation>Door anderen gewist; u beslist daarover eerst</translation>
    </message>
    <message>
        <source>Texts to erase</source>
        <translation>Teksten om te wissen</translation>
    </message>
    <message>
        <source>What you tick goes for good: from this agenda, its history, what you were typing, the backups and other copies on this computer, and from every copy that is merged with this one later. Copies that you mailed before keep it until then.</source>
        <translation>Wat u aanvinkt, gaat voorgoed weg: uit deze agenda, de geschiedenis, het klad, de reservekopieën en andere exemplaren op deze computer, en later uit elke kopie die met deze wordt samengevoegd. Kopieën die u eerder mailde, houden het tot dan.</translation>
    </message>
    <message>
        <source>You cannot undo this, nor any step before it. The place itself stays.</source>
        <translation>Dit kunt u niet ongedaan maken, en geen enkele stap ervoor. De plaats zelf blijft.</translation>
    </message>
    <message>
        <source>Nothing is written here that can be erased.</source>
        <translation>Hier staat niets wat gewist kan worden.</translation>
    </message>
    <message>
        <source>Erase %n text for good</source>
        <translation>Wis %n tekst definitief</translation>
    </message>
    <message>
        <source>Erase %n texts for good</source>
        <translation>Wis %n teksten definitief</translation>
    </message>
    <message>
        <source>May still hold the erased text</source>
        <translation>Bevat mogelijk nog de gewiste tekst</translation>
    </message>
    <message>
        <source>These texts were changed, split off or joined from what you erased. Read them, and erase there too what should not be there.</source>
        <translation>Deze teksten zijn gewijzigd, afgesplitst of samengevoegd uit wat u wiste. Lees ze na, en wis ook daar wat er niet mag staan.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga erheen</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Documents (%1)</source>
        <extracomment>Kinds that hold the matrix, everything or the planning, and never another sheet. Sheets of which more must be known than which one, or that are drawn.</extracomment>
        <translation>Documenten (%1)</translation>
    </message>
    <message>
        <source>Take over a document</source>
        <translation>Document overnemen</translation>
    </message>
    <message>
        <source>Take over again</source>
        <translation>Toch nog eens overnemen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>What goes into the file?</source>
        <translation>Wat komt er in het bestand?</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Kies waar…</translation>
    </message>
    <message>
        <source>Whole agenda</source>
        <translation>Hele agenda</translation>
    </message>
    <message>
        <source>Planning for a calendar</source>
        <translation>Planning voor een digitale agenda</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Gemaakt: %1</translation>
    </message>
    <message>
        <source>A clean copy is a new agenda that says what this one says now. Left behind are the history, who made what, deleted texts, internal contributions, your own notes, contact persons and requests. It cannot be merged with this agenda any more.</source>
        <translation>Een schone kopie is een nieuwe agenda die zegt wat deze nu zegt. Achter blijven de geschiedenis, wie wat maakte, verwijderde teksten, interne bijdragen, uw eigen aantekeningen, contactpersonen en invulverzoeken. De kopie kan niet meer met deze agenda worden samengevoegd.</translation>
    </message>
    <message>
        <source>Make a clean copy</source>
        <translation>Schone kopie maken</translation>
    </message>
    <message>
        <source>Choose a file name…</source>
        <translation>Bestandsnaam kiezen…</translation>
    </message>
    <message>
        <source>clean copy</source>
        <translation>schone kopie</translation>
    </message>
    <message>
        <source>Clean copy made: %1</source>
        <translation>Schone kopie gemaakt: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Agendas (*.ghnt)</source>
        <extracomment>What is done next, or else. In bytes, of a name without its ending: systems allow 255 with it.</extracomment>
        <translation>Agenda&apos;s (*.ghnt)</translation>
    </message>
    <message>
        <source>Open an agenda</source>
        <translation>Agenda openen</translation>
    </message>
    <message>
        <source>%1 has this file open too, on %2. You can work on: what changes there is merged.</source>
        <translation>%1 heeft dit bestand ook open, op %2. U kunt gewoon doorwerken: wat daar wijzigt, wordt samengevoegd.</translation>
    </message>
    <message>
        <source>A text that you were typing has been recovered.</source>
        <translation>Een tekst die u aan het typen was, is hersteld.</translation>
    </message>
    <message>
        <source>%n texts that you were typing have been recovered.</source>
        <translation>%n teksten die u aan het typen was, zijn hersteld.</translation>
    </message>
    <message>
        <source>Go on in this one after all</source>
        <translation>Toch verder in deze</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Opslaan als</translation>
    </message>
    <message>
        <source>This agenda has no file name yet. Save it, or close it: your work then stays on this computer and waits on the start screen.</source>
        <translation>Deze agenda heeft nog geen bestandsnaam. Sla de agenda op, of sluit haar: uw werk blijft dan op deze computer en staat klaar op het startscherm.</translation>
    </message>
    <message>
        <source>Close agenda</source>
        <translation>Agenda sluiten</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>Close and continue later</source>
        <translation>Sluiten en later verder</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reden: %1</translation>
    </message>
    <message>
        <source>Agenda</source>
        <extracomment>What was done all the same, but for something. Reasons that another place for the file takes away.</extracomment>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Action line</source>
        <extracomment>Below this width in logical pixels the filters fold into one button. Below this one the buttons say their numbers only. Below this one the action lines fold along, and the fields stand in two rows. So many letters a list shows at least, and that of organisations. What the kinds of contributions begin with in the list they share with the statuses. Where words, organisation and status stand; the action lines come first in the two rows.</extracomment>
        <translation>Actielijn</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Only topics with white spots</source>
        <translation>Alleen onderwerpen met witte vlekken</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Compacte rijen</translation>
    </message>
    <message>
        <source>Show the filters</source>
        <translation>Filters tonen</translation>
    </message>
    <message>
        <source>Topics against organisations</source>
        <translation>Onderwerpen tegenover organisaties</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Soort: %1</translation>
    </message>
    <message>
        <source>Who is silent</source>
        <translation>Wie is stil</translation>
    </message>
    <message>
        <source>Contributions nobody signed</source>
        <extracomment>What each button says, and what of it where there is little room.</extracomment>
        <translation>Bijdragen zonder afzender, en aangenomen afzenders</translation>
    </message>
    <message>
        <source>Status or kind</source>
        <translation>Status of soort</translation>
    </message>
    <message>
        <source>without contributor</source>
        <translation>zonder afzender</translation>
    </message>
    <message>
        <source>Organisation: all</source>
        <translation>Organisatie: alle</translation>
    </message>
    <message>
        <source>without status</source>
        <translation>zonder status</translation>
    </message>
    <message>
        <source>White spots %1</source>
        <translation>Witte vlekken %1</translation>
    </message>
    <message>
        <source>Without contributor %1</source>
        <translation>Zonder afzender %1</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>Filter on words</source>
        <translation>Filter op woord</translation>
    </message>
    <message>
        <source>Clear these words</source>
        <translation>Deze woorden wissen</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Go to number or code</source>
        <translation>Ga naar nummer of code</translation>
    </message>
    <message>
        <source>Number or code</source>
        <translation>Nummer of code</translation>
    </message>
    <message>
        <source>For example 2.2a, or 1.2-M1 as it stands beside a contribution.</source>
        <translation>Bijvoorbeeld 2.2a, of 1.2-M1 zoals het bij een bijdrage staat.</translation>
    </message>
    <message>
        <source>Nothing here has the number or code ‘%1’.</source>
        <translation>Niets in deze agenda heeft nummer of code ‘%1’.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga erheen</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 wordt %2</translation>
    </message>
    <message>
        <source>Title page</source>
        <extracomment>Kinds that are told by the thing they stand in, without that thing&apos;s own place above it. What can be selected, and in which tab it is seen; -1 where the tab that is open will do. In its own window, beside any tab.</extracomment>
        <translation>Titelblad</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Begrippen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Mijlpalen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>Typing is looked up after this pause, in milliseconds.</extracomment>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Word or words</source>
        <translation>Woord of woorden</translation>
    </message>
    <message>
        <source>Capitals and accents count</source>
        <translation>Hoofdletters en accenten tellen</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Alleen hele woorden</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Vervangen door</translation>
    </message>
    <message>
        <source>Close finding</source>
        <translation>Zoeken sluiten</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Volgende treffer</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Type what you are looking for.</source>
        <translation>Typ wat u zoekt. Er wordt in de hele agenda gezocht.</translation>
    </message>
    <message>
        <source>Nothing found for ‘%1’.</source>
        <translation>Niets gevonden voor ‘%1’.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Even kijken…</translation>
    </message>
    <message>
        <source>%n hit</source>
        <translation>%n treffer</translation>
    </message>
    <message>
        <source>%n hits</source>
        <translation>%n treffers</translation>
    </message>
    <message>
        <source>%1, still looking…</source>
        <translation>%1, er wordt nog gezocht…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Replace all (%1)</source>
        <translation>Alles vervangen (%1)</translation>
    </message>
    <message>
        <source>Replace ticked (%1)</source>
        <translation>Aangevinkte vervangen (%1)</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffers</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Check privacy and consistency</source>
        <extracomment>More cards than this make the dialog slow to open; the first ones come first.</extracomment>
        <translation>Privacy en samenhang controleren</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga erheen</translation>
    </message>
    <message>
        <source>About people</source>
        <translation>Over mensen</translation>
    </message>
    <message>
        <source>Only in the history, which goes along in the file</source>
        <translation>Alleen nog in de geschiedenis, die meegaat in het bestand</translation>
    </message>
    <message>
        <source>What does not agree</source>
        <translation>Wat niet klopt</translation>
    </message>
    <message>
        <source>Nothing was found that an officer should look at.</source>
        <translation>Er is niets gevonden waar u naar moet kijken.</translation>
    </message>
    <message>
        <source>%n finding.</source>
        <translation>%n bevinding.</translation>
    </message>
    <message>
        <source>%n findings.</source>
        <translation>%n bevindingen.</translation>
    </message>
    <message>
        <source>The program changes nothing: you decide what to do with each.</source>
        <translation>Het programma wijzigt niets: u beslist wat u ermee doet.</translation>
    </message>
    <message>
        <source>Make it all the same…</source>
        <translation>Toch maken…</translation>
    </message>
    <message>
        <source>Send out all the same…</source>
        <translation>Toch versturen…</translation>
    </message>
    <message>
        <source>Send back all the same</source>
        <translation>Toch terugsturen</translation>
    </message>
</context>
<context>
    <name>Freeze</name>
    <message>
        <source>Freeze version</source>
        <translation>Versie vastleggen</translation>
    </message>
    <message>
        <source>The agenda as it is now gets a name. Later you see what has changed since, and can look at it as it was. It costs hardly any room, and you can go on working.</source>
        <translation>De agenda zoals zij nu is, krijgt een naam. Later ziet u wat er sindsdien is veranderd, en kunt u haar bekijken zoals zij was. U kunt gewoon verder werken.</translation>
    </message>
    <message>
        <source>Name, such as ‘As sent to the council’</source>
        <translation>Naam, zoals ‘Zoals aan de raad gezonden’</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>For whom, such as the council (optional)</source>
        <translation>Voor wie, zoals de gemeenteraad (hoeft niet)</translation>
    </message>
    <message>
        <source>Sent on (optional)</source>
        <translation>Verzonden op (hoeft niet)</translation>
    </message>
    <message>
        <source>Reference of the letter (optional)</source>
        <translation>Kenmerk van de brief (hoeft niet)</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versie %1</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>%n open choice</source>
        <translation>%n keuze open</translation>
    </message>
    <message>
        <source>%n open choices</source>
        <translation>%n keuzes open</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>voorstel</translation>
    </message>
    <message>
        <source>%n proposals</source>
        <translation>%n voorstellen</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>status %1</translation>
    </message>
    <message>
        <source>Intended results</source>
        <translation>Beoogde resultaten</translation>
    </message>
    <message>
        <source>Priority sheets</source>
        <translation>Themabladen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activiteiten</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(zonder titel)</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Rij %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ga naar %1</translation>
    </message>
    <message>
        <source>Remove the link to %1</source>
        <translation>Koppeling met %1 verwijderen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Om&amp;hoog verplaatsen</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Om&amp;laag verplaatsen</translation>
    </message>
    <message>
        <source>Move &amp;to</source>
        <translation>&amp;Verplaatsen naar</translation>
    </message>
    <message>
        <source>&amp;History of this</source>
        <translation>&amp;Geschiedenis van dit onderdeel</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>V&amp;erwijderen</translation>
    </message>
    <message>
        <source>New &amp;intended result</source>
        <translation>Nieuw &amp;beoogd resultaat</translation>
    </message>
    <message>
        <source>New &amp;priority sheet</source>
        <translation>Nieuw &amp;themablad</translation>
    </message>
    <message>
        <source>New t&amp;opic</source>
        <translation>Nieuw &amp;onderwerp</translation>
    </message>
    <message>
        <source>New &amp;row</source>
        <translation>Nieuwe &amp;rij</translation>
    </message>
    <message>
        <source>New &amp;activity</source>
        <translation>Nieuwe &amp;activiteit</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note on the status</source>
        <translation>Toelichting op de status</translation>
    </message>
    <message>
        <source>As of which date</source>
        <translation>Peildatum</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioriteit</translation>
    </message>
    <message>
        <source>Heading of the rubric</source>
        <extracomment>What organisations may be to a sheet or activity; anything else may be typed. What is lower than the rest of its row, unless it is told where to stand, cuts the rest off.</extracomment>
        <translation>Kop van de rubriek</translation>
    </message>
    <message>
        <source>Nothing written yet. An empty rubric is not printed.</source>
        <translation>Nog niet ingevuld. Een lege rubriek wordt niet afgedrukt.</translation>
    </message>
    <message>
        <source>Delete this rubric</source>
        <translation>Deze rubriek verwijderen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Who has this role</source>
        <translation>Wie deze rol heeft</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In uw eigen woorden</translation>
    </message>
    <message>
        <source>Delete this role</source>
        <translation>Deze rol verwijderen</translation>
    </message>
    <message>
        <source>Heading, for instance: Input of municipalities</source>
        <translation>Kop, bijvoorbeeld: Inzet gemeenten</translation>
    </message>
    <message>
        <source>Who puts in this effort</source>
        <translation>Wie deze inzet levert</translation>
    </message>
    <message>
        <source>Text of the effort</source>
        <translation>Tekst van de inzet</translation>
    </message>
    <message>
        <source>Delete this effort</source>
        <translation>Deze inzet verwijderen</translation>
    </message>
    <message>
        <source>When, for instance: from Q2 2027</source>
        <translation>Wanneer, bijvoorbeeld: vanaf Q2 2027</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Wat er dan gebeurt</translation>
    </message>
    <message>
        <source>Delete this planning</source>
        <translation>Deze planning verwijderen</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
    <message>
        <source>What should have been reached by then</source>
        <translation>Wat er dan bereikt is</translation>
    </message>
    <message>
        <source>Delete this result</source>
        <translation>Dit resultaat verwijderen</translation>
    </message>
    <message>
        <source>In the matrix</source>
        <translation>In de matrix</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genoemd</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>%1 in the matrix</source>
        <translation>%1 in de matrix</translation>
    </message>
    <message>
        <source>Text of contribution %1, %2</source>
        <translation>Tekst van bijdrage %1, %2</translation>
    </message>
    <message>
        <source>More to do with %1</source>
        <translation>Meer doen met %1</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wie doet wat</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Rol toevoegen</translation>
    </message>
    <message>
        <source>Add a rubric</source>
        <translation>Rubriek toevoegen</translation>
    </message>
    <message>
        <source>Belongs to these topics</source>
        <translation>Hoort bij deze onderwerpen</translation>
    </message>
    <message>
        <source>Link a topic: type part of its name</source>
        <translation>Onderwerp koppelen: typ een deel van de naam</translation>
    </message>
    <message>
        <source>Still to be done (one on each line; is not printed)</source>
        <translation>Nog te doen (elk op een eigen regel; wordt niet afgedrukt)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text of the activity</source>
        <translation>Tekst van de activiteit</translation>
    </message>
    <message>
        <source>Results (one on each line)</source>
        <translation>Resultaten (elk op een eigen regel)</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>Link a priority sheet: type part of its name</source>
        <translation>Themablad koppelen: typ een deel van de naam</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Add planning</source>
        <translation>Planning toevoegen</translation>
    </message>
    <message>
        <source>Effort of each party</source>
        <translation>Inzet per partij</translation>
    </message>
    <message>
        <source>Add an effort</source>
        <translation>Inzet toevoegen</translation>
    </message>
    <message>
        <source>Drag to move, or Alt+Shift+Up and Down</source>
        <translation>Sleep om te verplaatsen, of Alt+Shift+Omhoog en Omlaag</translation>
    </message>
    <message>
        <source>Action lines</source>
        <extracomment>What has a page of its own.</extracomment>
        <translation>Actielijnen</translation>
    </message>
    <message>
        <source>New priority sheet</source>
        <translation>Nieuw themablad</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Toevoegen: %1</translation>
    </message>
    <message>
        <source>Nothing stands here yet. Begin with the first: %1.</source>
        <translation>Hier staat nog niets. Begin met de eerste: %1.</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Kies: %1</translation>
    </message>
    <message>
        <source>Contents of: %1</source>
        <translation>Inhoud van: %1</translation>
    </message>
    <message>
        <source>Remarks on the topic</source>
        <translation>Opmerkingen bij het onderwerp</translation>
    </message>
    <message>
        <source>Add a remark</source>
        <translation>Opmerking toevoegen</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Rij toevoegen</translation>
    </message>
    <message>
        <source>Sender of the row, as typed</source>
        <translation>Afzender van de rij, zoals getypt</translation>
    </message>
    <message>
        <source>The row is from</source>
        <translation>De rij is van</translation>
    </message>
    <message>
        <source>Add an organisation to the row</source>
        <translation>Organisatie toevoegen aan de rij</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>Nog niets bekend</translation>
    </message>
    <message>
        <source>Nobody says anything here yet. What do you know of it?</source>
        <translation>Hier zegt nog niemand iets. Wat weet u ervan?</translation>
    </message>
    <message>
        <source>Add a contribution</source>
        <translation>Bijdrage toevoegen</translation>
    </message>
    <message>
        <source>Add a result</source>
        <translation>Resultaat toevoegen</translation>
    </message>
    <message>
        <source>Choose at the left what you want to write.</source>
        <translation>Kies links wat u wilt schrijven.</translation>
    </message>
    <message>
        <source>Nothing stands here yet. Begin with a priority sheet, a topic or an activity.</source>
        <translation>Hier staat nog niets. Begin met een themablad, een onderwerp of een activiteit.</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Link…</source>
        <translation>Koppelen…</translation>
    </message>
    <message>
        <source>Link agendas</source>
        <translation>Agenda’s koppelen</translation>
    </message>
    <message>
        <source>‘%1’ was made apart from this agenda. The program compared columns, organisations, topics and texts. When you link the two, they are merged as copies of one agenda from now on.</source>
        <translation>‘%1’ is los van deze agenda gemaakt. Het programma heeft kolommen, organisaties, onderwerpen en teksten vergeleken. Koppelt u de twee, dan worden ze voortaan samengevoegd als kopieën van één agenda.</translation>
    </message>
    <message>
        <source>No topic or sheet of the two is the same: they cannot be linked.</source>
        <translation>Geen onderwerp of themablad van de twee is hetzelfde: ze zijn niet te koppelen.</translation>
    </message>
    <message>
        <source>Nothing of the texts changes yet; Ctrl+Z takes the link back.</source>
        <translation>Aan de teksten verandert nog niets; met Ctrl+Z maakt u de koppeling ongedaan.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Koppelen</translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>Hoort bij elkaar</translation>
    </message>
    <message>
        <source>Only theirs</source>
        <translation>Alleen daar</translation>
    </message>
    <message>
        <source>Only ours</source>
        <translation>Alleen hier</translation>
    </message>
    <message>
        <source>Only theirs, %1: %2</source>
        <translation>Alleen daar, %1: %2</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>%n more contribution</source>
        <extracomment>A white spot, and a cell with a state, is at least this high. How far a level of a list stands in, and what is between two blocks.</extracomment>
        <translation>nog %n bijdrage</translation>
    </message>
    <message>
        <source>%n more contributions</source>
        <translation>nog %n bijdragen</translation>
    </message>
    <message>
        <source>whole text</source>
        <translation>hele tekst</translation>
    </message>
    <message>
        <source>proposed contribution</source>
        <translation>voorstel voor een bijdrage</translation>
    </message>
    <message>
        <source>%n proposed contributions</source>
        <translation>%n voorstellen voor een bijdrage</translation>
    </message>
    <message>
        <source>%n contribution outside the filter</source>
        <translation>%n bijdrage buiten het filter</translation>
    </message>
    <message>
        <source>%n contributions outside the filter</source>
        <translation>%n bijdragen buiten het filter</translation>
    </message>
    <message>
        <source>on behalf of %1</source>
        <translation>namens %1</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 versies</translation>
    </message>
    <message>
        <source>deleted and changed</source>
        <translation>verwijderd én gewijzigd</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>voorstel</translation>
    </message>
    <message>
        <source>%n proposals</source>
        <translation>%n voorstellen</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>prioriteit</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation>rij %1 van %2</translation>
    </message>
    <message>
        <source>No topics yet. Ctrl+Shift+Insert adds one.</source>
        <translation>Nog geen onderwerpen. Ctrl+Shift+Insert voegt er een toe.</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(zonder titel)</translation>
    </message>
    <message>
        <source>White spot</source>
        <translation>Witte vlek</translation>
    </message>
    <message>
        <source>%1, topic %2</source>
        <translation>%1, onderwerp %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>Contribution %1 of %2</source>
        <translation>Bijdrage %1 van %2</translation>
    </message>
    <message>
        <source>%n contribution</source>
        <translation>%n bijdrage</translation>
    </message>
    <message>
        <source>%n contributions</source>
        <translation>%n bijdragen</translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation>nog zonder tekst</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>status %1</translation>
    </message>
    <message>
        <source>planning %1</source>
        <translation>planning %1</translation>
    </message>
    <message>
        <source>without contributor</source>
        <translation>zonder afzender</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>No topics yet. Take over a document, or add the first.</source>
        <translation>Nog geen onderwerpen. Neem een document over, of voeg het eerste onderwerp toe.</translation>
    </message>
    <message>
        <source>Take over a document…</source>
        <translation>Document overnemen…</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Onderwerp toevoegen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>This contribution is outside the filter.</source>
        <translation>Deze bijdrage valt buiten het filter.</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Toon toch</translation>
    </message>
    <message>
        <source>Matrix of topics and columns</source>
        <translation>Matrix van onderwerpen en kolommen</translation>
    </message>
    <message>
        <source>%n topic</source>
        <translation>%n onderwerp</translation>
    </message>
    <message>
        <source>%n topics</source>
        <translation>%n onderwerpen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 van %2 getoond</translation>
    </message>
    <message>
        <source>Topic</source>
        <extracomment>A line&apos;s id and a column&apos;s id; column &quot;&quot; is the topic column. What a header says below its title: how many white spots there are in the column. The column of the agenda itself, for its colour.</extracomment>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Text in the cell</source>
        <extracomment>How far the edge stands from the text, in pixels.</extracomment>
        <translation>Tekst in de cel</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>for ‘%1’</source>
        <translation>voor ‘%1’</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>with status %1</source>
        <translation>met status %1</translation>
    </message>
    <message>
        <source>without status</source>
        <translation>zonder status</translation>
    </message>
    <message>
        <source>of the kind %1</source>
        <translation>van de soort %1</translation>
    </message>
    <message>
        <source>among topics with white spots</source>
        <translation>bij onderwerpen met witte vlekken</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%n white spot</source>
        <translation>%n witte vlek</translation>
    </message>
    <message>
        <source>%n white spots</source>
        <translation>%n witte vlekken</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gevraagd</translation>
    </message>
    <message>
        <source>Titles of the columns</source>
        <extracomment>What the keys do on a column in the header, as commands of the window.</extracomment>
        <translation>Koppen van de kolommen</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Invoegen</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>Ex&amp;change</source>
        <translation>&amp;Uitwisselen</translation>
    </message>
    <message>
        <source>E&amp;xtra</source>
        <translation>E&amp;xtra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;About GHNT Desktop…</source>
        <translation>&amp;Over GHNT Desktop…</translation>
    </message>
    <message>
        <source>&amp;New agenda…</source>
        <translation>&amp;Nieuwe agenda…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Openen…</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>Laatst &amp;gebruikt</translation>
    </message>
    <message>
        <source>See the e&amp;xample</source>
        <translation>&amp;Voorbeeld bekijken</translation>
    </message>
    <message>
        <source>&amp;Take over a document…</source>
        <translation>&amp;Document overnemen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Op&amp;slaan</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Opslaan &amp;als…</translation>
    </message>
    <message>
        <source>Make a cl&amp;ean copy…</source>
        <translation>Schone &amp;kopie maken…</translation>
    </message>
    <message>
        <source>&amp;Print and PDF…</source>
        <translation>Afdrukken en &amp;pdf…</translation>
    </message>
    <message>
        <source>Matrix as &amp;CSV…</source>
        <translation>Matrix als &amp;csv…</translation>
    </message>
    <message>
        <source>&amp;Word document (.docx)…</source>
        <extracomment>What an action needs: nothing, an open agenda, one that may change, was sent out to be filled or was closed off, or something selected in it. The kinds of files that an agenda goes into, by the ending of the name. The key of these goes to what has the focus; the menu only shows it.</extracomment>
        <translation>&amp;Word-document (.docx)…</translation>
    </message>
    <message>
        <source>&amp;OpenDocument text (.odt)…</source>
        <translation>&amp;OpenDocument-tekst (.odt)…</translation>
    </message>
    <message>
        <source>&amp;Excel workbook (.xlsx)…</source>
        <translation>&amp;Excel-werkmap (.xlsx)…</translation>
    </message>
    <message>
        <source>OpenDocument &amp;spreadsheet (.ods)…</source>
        <translation>OpenDocument-&amp;rekenblad (.ods)…</translation>
    </message>
    <message>
        <source>Web &amp;page (.html)…</source>
        <translation>Web&amp;pagina (.html)…</translation>
    </message>
    <message>
        <source>Whole agenda as &amp;JSON…</source>
        <translation>Hele agenda als &amp;json…</translation>
    </message>
    <message>
        <source>Planning for a calen&amp;dar…</source>
        <translation>P&amp;lanning voor een agenda (.ics)…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporteren</translation>
    </message>
    <message>
        <source>New per&amp;iod…</source>
        <translation>Nieuwe per&amp;iode…</translation>
    </message>
    <message>
        <source>&amp;Go on in this agenda</source>
        <translation>Toch verder in de&amp;ze agenda</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Reservekopieën…</translation>
    </message>
    <message>
        <source>Title and pr&amp;operties</source>
        <translation>&amp;Titel en eigenschappen</translation>
    </message>
    <message>
        <source>C&amp;lose agenda</source>
        <translation>Agenda sl&amp;uiten</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>A&amp;fsluiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op&amp;nieuw</translation>
    </message>
    <message>
        <source>Back to op&amp;ening…</source>
        <translation>Terug naar &amp;bij openen…</translation>
    </message>
    <message>
        <source>Edit t&amp;ext</source>
        <translation>&amp;Tekst wijzigen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Kn&amp;ippen</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Ko&amp;piëren</translation>
    </message>
    <message>
        <source>P&amp;aste</source>
        <translation>Pl&amp;akken</translation>
    </message>
    <message>
        <source>M&amp;ove contribution</source>
        <translation>Bi&amp;jdrage verplaatsen</translation>
    </message>
    <message>
        <source>&amp;Join with the next contribution</source>
        <translation>&amp;Samenvoegen met volgende bijdrage</translation>
    </message>
    <message>
        <source>Split at the c&amp;ursor</source>
        <translation>Splitsen bij de c&amp;ursor</translation>
    </message>
    <message>
        <source>Style of te&amp;xt</source>
        <translation>Op&amp;maak van tekst</translation>
    </message>
    <message>
        <source>Edit this &amp;column</source>
        <translation>Deze &amp;kolom wijzigen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>Volgende tre&amp;ffer</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>Vo&amp;rige treffer</translation>
    </message>
    <message>
        <source>Rep&amp;lace</source>
        <translation>Vervan&amp;gen</translation>
    </message>
    <message>
        <source>Go to nu&amp;mber or code…</source>
        <translation>Ga naar nummer of &amp;code…</translation>
    </message>
    <message>
        <source>Hi&amp;story of this</source>
        <translation>G&amp;eschiedenis van dit onderdeel</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Erase for &amp;good…</source>
        <translation>&amp;Definitief wissen…</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Om&amp;hoog</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Om&amp;laag</translation>
    </message>
    <message>
        <source>One column &amp;left</source>
        <translation>Een kolom naar l&amp;inks</translation>
    </message>
    <message>
        <source>One column &amp;right</source>
        <translation>Een kolom naar &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Move to…</source>
        <translation>&amp;Verplaatsen naar…</translation>
    </message>
    <message>
        <source>&amp;Copy to…</source>
        <translation>&amp;Kopiëren naar…</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Vet</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Cursief</translation>
    </message>
    <message>
        <source>B&amp;ullets</source>
        <translation>&amp;Opsomming</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Nummering</translation>
    </message>
    <message>
        <source>&amp;More indent</source>
        <translation>&amp;Meer inspringen</translation>
    </message>
    <message>
        <source>&amp;Less indent</source>
        <translation>M&amp;inder inspringen</translation>
    </message>
    <message>
        <source>Lin&amp;k…</source>
        <translation>&amp;Koppeling…</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Matrix</translation>
    </message>
    <message>
        <source>&amp;Action lines</source>
        <translation>&amp;Actielijnen</translation>
    </message>
    <message>
        <source>T&amp;ext of chapters</source>
        <translation>Tekst van hoofdst&amp;ukken</translation>
    </message>
    <message>
        <source>&amp;Planning</source>
        <translation>&amp;Planning</translation>
    </message>
    <message>
        <source>Make an act&amp;ivity of this contribution</source>
        <translation>Activ&amp;iteit maken van deze bijdrage</translation>
    </message>
    <message>
        <source>Chan&amp;ges</source>
        <translation>Wi&amp;jzigingen</translation>
    </message>
    <message>
        <source>&amp;Details panel</source>
        <translation>&amp;Bijdragepaneel</translation>
    </message>
    <message>
        <source>&amp;To the panel and back</source>
        <translation>&amp;Naar het paneel en terug</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>&amp;Volgend deel van het venster</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation>V&amp;orig deel van het venster</translation>
    </message>
    <message>
        <source>&amp;Filter on words</source>
        <translation>&amp;Filteren op woord</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter w&amp;issen</translation>
    </message>
    <message>
        <source>C&amp;ompact rows</source>
        <translation>Compact&amp;e rijen</translation>
    </message>
    <message>
        <source>Next &amp;white spot</source>
        <translation>Volgende &amp;witte vlek</translation>
    </message>
    <message>
        <source>Pre&amp;vious white spot</source>
        <translation>Vo&amp;rige witte vlek</translation>
    </message>
    <message>
        <source>Wit&amp;hout contributor</source>
        <translation>&amp;Zonder afzender</translation>
    </message>
    <message>
        <source>Who &amp;is silent</source>
        <translation>Wie is s&amp;til</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>&amp;Groter</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>At &amp;100 %</source>
        <translation>Op &amp;100 %</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Kleuren van het &amp;systeem</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Lichte kleuren</translation>
    </message>
    <message>
        <source>Da&amp;rk colours</source>
        <translation>&amp;Donkere kleuren</translation>
    </message>
    <message>
        <source>Ne&amp;w contribution</source>
        <translation>Nieuwe &amp;bijdrage</translation>
    </message>
    <message>
        <source>R&amp;emark on the topic</source>
        <translation>Op&amp;merking bij het onderwerp</translation>
    </message>
    <message>
        <source>&amp;Milestone…</source>
        <translation>Mijl&amp;paal…</translation>
    </message>
    <message>
        <source>&amp;Row</source>
        <translation>&amp;Rij</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Onderwerp</translation>
    </message>
    <message>
        <source>&amp;Action line</source>
        <translation>&amp;Actielijn</translation>
    </message>
    <message>
        <source>C&amp;olumn…</source>
        <translation>&amp;Kolom…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Kolommen…</translation>
    </message>
    <message>
        <source>This column to the &amp;left</source>
        <translation>Deze kolom naar &amp;links</translation>
    </message>
    <message>
        <source>This column to the &amp;right</source>
        <translation>Deze kolom naar &amp;rechts</translation>
    </message>
    <message>
        <source>Re&amp;move this column…</source>
        <translation>Deze kolom &amp;verwijderen…</translation>
    </message>
    <message>
        <source>&amp;Texts that wait…</source>
        <translation>&amp;Teksten die wachten…</translation>
    </message>
    <message>
        <source>&amp;What loose dates mean…</source>
        <translation>&amp;Wat losse data betekenen…</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>&amp;Organisaties</translation>
    </message>
    <message>
        <source>&amp;Freeze version…</source>
        <translation>Versie vastle&amp;ggen…</translation>
    </message>
    <message>
        <source>Changed &amp;since</source>
        <translation>Gewijzigd &amp;sinds</translation>
    </message>
    <message>
        <source>&amp;Send a column out…</source>
        <translation>&amp;Kolom uitsturen…</translation>
    </message>
    <message>
        <source>&amp;Requests to fill in…</source>
        <translation>&amp;Invulverzoeken…</translation>
    </message>
    <message>
        <source>Take an &amp;answer in…</source>
        <translation>&amp;Antwoord inlezen…</translation>
    </message>
    <message>
        <source>&amp;Merge received files…</source>
        <translation>Ontvangen bestanden &amp;samenvoegen…</translation>
    </message>
    <message>
        <source>Ready, send &amp;back</source>
        <translation>Klaar, stuur &amp;terug</translation>
    </message>
    <message>
        <source>&amp;Nothing to report</source>
        <translation>&amp;Niets te melden</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>&amp;Alle opdrachten…</translation>
    </message>
    <message>
        <source>&amp;Next spelling mistake</source>
        <translation>Volgende spel&amp;fout</translation>
    </message>
    <message>
        <source>Own &amp;words…</source>
        <translation>Eigen &amp;woorden…</translation>
    </message>
    <message>
        <source>Texts that stand &amp;twice…</source>
        <translation>&amp;Dubbele teksten…</translation>
    </message>
    <message>
        <source>&amp;Privacy and consistency…</source>
        <translation>&amp;Privacy en samenhang…</translation>
    </message>
    <message>
        <source>&amp;Your details…</source>
        <translation>&amp;Uw gegevens…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Instellingen…</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>What stood there before both changed it is not in the file.</source>
        <translation>Wat er stond voordat beiden het wijzigden, staat niet in de bestanden.</translation>
    </message>
    <message>
        <source>Text on %1, the last that both have</source>
        <translation>Tekst op %1 (laatste gezamenlijke versie)</translation>
    </message>
    <message>
        <source>The last that both have</source>
        <translation>Laatste gezamenlijke versie</translation>
    </message>
    <message>
        <source>Deleted by %1, changed by %2. Nothing of it is lost.</source>
        <translation>Verwijderd door %1, gewijzigd door %2. Er is niets van verloren.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Delete it after all</source>
        <translation>Toch verwijderen</translation>
    </message>
    <message>
        <source>Brought together (check the text)</source>
        <translation>Samengevoegd (controleer de tekst)</translation>
    </message>
    <message>
        <source>Do not choose now. All versions are kept, with a mark.</source>
        <translation>Nu niet kiezen. Alle versies blijven bewaard, met een teken.</translation>
    </message>
    <message>
        <source>Do not choose now. It is kept, with a mark.</source>
        <translation>Nu niet kiezen. Het blijft staan, met een teken.</translation>
    </message>
    <message>
        <source>Adapt this text</source>
        <translation>Deze tekst aanpassen</translation>
    </message>
    <message>
        <source>A text of my own</source>
        <translation>Een eigen tekst</translation>
    </message>
    <message>
        <source>Merge received files</source>
        <extracomment>Below this width in logical pixels what is read stands under the list, and all of it scrolls. In pixels, beside which what the files bring still has most of the room. Below this height in logical pixels only what is needed stands beside the list. Takes the offers with a tick, and the answers given; tells whether that was done.</extracomment>
        <translation>Ontvangen bestanden samenvoegen</translation>
    </message>
    <message>
        <source>Merging is one step: Ctrl+Z takes it back. A backup is made before it.</source>
        <translation>Samenvoegen is één stap: Ctrl+Z maakt hem ongedaan. Vooraf maakt het programma een reservekopie.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Nog een bestand…</translation>
    </message>
    <message>
        <source>Open this file</source>
        <translation>Dit bestand openen</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Indelen op</translation>
    </message>
    <message>
        <source>Part of the sender</source>
        <translation>Deel van de afzender</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Alles aanvinken</translation>
    </message>
    <message>
        <source>Take nothing</source>
        <translation>Niets aanvinken</translation>
    </message>
    <message>
        <source>The whole agenda</source>
        <translation>De hele agenda</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(zonder titel)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>You take over: %1.</source>
        <translation>U neemt over: %1.</translation>
    </message>
    <message>
        <source>%n part is kept aside and offered again.</source>
        <translation>%n onderdeel blijft apart staan; u krijgt het later weer aangeboden.</translation>
    </message>
    <message>
        <source>%n parts are kept aside and offered again.</source>
        <translation>%n onderdelen blijven apart staan; u krijgt ze later weer aangeboden.</translation>
    </message>
    <message>
        <source>%n choice is still open.</source>
        <translation>Nog %n keer kiezen.</translation>
    </message>
    <message>
        <source>%n choices are still open.</source>
        <translation>Nog %n keer kiezen.</translation>
    </message>
    <message>
        <source>Keep aside</source>
        <translation>Apart bewaren</translation>
    </message>
    <message>
        <source>Choices: %1 of %2 made</source>
        <translation>Keuzes: %1 van %2 gemaakt</translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>What stands in no column, in the order of the tabs, with the kinds that it is made of.</extracomment>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Soort wijziging</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Action lines and topics</source>
        <translation>Actielijnen en onderwerpen</translation>
    </message>
    <message>
        <source>Priority sheets</source>
        <translation>Themabladen</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activiteiten</translation>
    </message>
    <message>
        <source>Chapters and glossary</source>
        <translation>Hoofdstukken en begrippen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Title page and the rest</source>
        <translation>Titelblad en overige</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genoemd</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>Of a thing with hundreds of fields that changed so many are shown.</extracomment>
        <translation>%1 door %2</translation>
    </message>
    <message>
        <source>The same things stand in another order.</source>
        <translation>Dezelfde onderdelen staan in een andere volgorde.</translation>
    </message>
    <message>
        <source>And %1 other changes.</source>
        <translation>En nog %1 andere wijzigingen.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Wat er staat</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Wat er verdwijnt</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Staat er nu</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Beside this file stands a copy with changes that you do not have: %1.</source>
        <translation>Naast dit bestand staat een kopie met wijzigingen die u niet hebt: %1.</translation>
    </message>
    <message>
        <source>Beside this file stand copies with changes that you do not have: %1.</source>
        <translation>Naast dit bestand staan kopieën met wijzigingen die u niet hebt: %1.</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Vergelijken en samenvoegen…</translation>
    </message>
    <message>
        <source>Merged: %1.</source>
        <translation>Samengevoegd: %1.</translation>
    </message>
    <message>
        <source>Nothing was taken over.</source>
        <translation>Er is niets overgenomen.</translation>
    </message>
    <message>
        <source>What was received: Space takes it or leaves it</source>
        <translation>Wat er binnenkwam: spatie vinkt aan of uit</translation>
    </message>
    <message>
        <source>This file says exactly what your agenda says.</source>
        <translation>Dit bestand zegt precies wat uw agenda zegt. Er valt niets samen te voegen.</translation>
    </message>
    <message>
        <source>This is an older copy. It holds nothing that you lack.</source>
        <translation>Dit is een oudere kopie. Er staat niets in wat u niet al hebt.</translation>
    </message>
    <message>
        <source>Last changed by %1. The file is checked and in order.</source>
        <translation>Laatst gewijzigd door %1. Het bestand is gecontroleerd en in orde.</translation>
    </message>
    <message>
        <source>It is the answer to a fill request.</source>
        <translation>Het is het antwoord op een invulverzoek.</translation>
    </message>
    <message>
        <source>Part of its history is missing: of some texts nobody can tell what they were.</source>
        <translation>Een deel van de geschiedenis ontbreekt: van sommige teksten is niet te zeggen wat er eerst stond.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>Andere volgorde</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verplaatst</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Komt terug</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Definitief wissen</translation>
    </message>
    <message>
        <source>%1 and %n more</source>
        <translation>%1 en nog %n</translation>
    </message>
    <message>
        <source>outside the sender&apos;s part</source>
        <translation>buiten het deel van de afzender</translation>
    </message>
    <message>
        <source>not taken over before</source>
        <translation>eerder niet overgenomen</translation>
    </message>
    <message>
        <source>not taken over by the sender</source>
        <translation>door de afzender niet overgenomen</translation>
    </message>
    <message>
        <source>choose once</source>
        <translation>1 keer kiezen</translation>
    </message>
    <message>
        <source>choose %n times</source>
        <translation>%n keer kiezen</translation>
    </message>
    <message>
        <source>%n new</source>
        <translation>%n nieuw</translation>
    </message>
    <message>
        <source>%n changed</source>
        <translation>%n gewijzigd</translation>
    </message>
    <message>
        <source>%n moved</source>
        <translation>%n verplaatst</translation>
    </message>
    <message>
        <source>%n deleted</source>
        <translation>%n vervallen</translation>
    </message>
    <message>
        <source>%n to erase</source>
        <translation>%n te wissen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>This lies outside the part of the sender. You only take it over by ticking it.</source>
        <translation>Dit valt buiten het deel van de afzender. U neemt het alleen over als u het aanvinkt.</translation>
    </message>
    <message>
        <source>You did not take this over before. You still can.</source>
        <translation>U hebt dit eerder niet overgenomen. Dat kan nu alsnog.</translation>
    </message>
    <message>
        <source>The sender received this, and did not take it over.</source>
        <translation>De afzender kreeg dit zelf ook, en nam het niet over.</translation>
    </message>
    <message>
        <source>Your agenda has this number already: %1. Both are kept.</source>
        <translation>Uw agenda heeft dit nummer al: %1. Beide blijven staan.</translation>
    </message>
    <message>
        <source>%n text in it then waits until you decide where it goes.</source>
        <translation>%n tekst erin wacht dan tot u een plaats kiest.</translation>
    </message>
    <message>
        <source>%n texts in it then wait until you decide where they go.</source>
        <translation>%n teksten erin wachten dan tot u een plaats kiest.</translation>
    </message>
    <message>
        <source>Somebody wants to erase this text for good: here, in your backups and in every copy that is merged later. You cannot undo that.</source>
        <translation>Iemand wil deze tekst definitief wissen: hier, in uw reservekopieën en in elke kopie die later wordt samengevoegd. Dat kunt u niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Keep or delete: %1</source>
        <translation>Behouden of verwijderen: %1</translation>
    </message>
    <message>
        <source>You deleted what somebody else changed: %1</source>
        <translation>U verwijderde wat een ander wijzigde: %1</translation>
    </message>
    <message>
        <source>Changed by one, deleted by another: %1</source>
        <translation>Door de een gewijzigd, door de ander verwijderd: %1</translation>
    </message>
    <message>
        <source>Your version: %1</source>
        <translation>Uw versie: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Ontvangen: %1</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>today %1</source>
        <translation>vandaag %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Copy to</source>
        <translation>Kopiëren naar</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verplaatsen naar</translation>
    </message>
    <message>
        <source>Type part of a topic, number or row</source>
        <translation>Typ een deel van een onderwerp, nummer of rij</translation>
    </message>
    <message>
        <source>Remarks on the topic</source>
        <translation>Opmerkingen bij het onderwerp</translation>
    </message>
    <message>
        <source>Rows of all topics</source>
        <translation>Rijen van alle onderwerpen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Where should %1 come?</source>
        <translation>Waar moet %1 komen?</translation>
    </message>
    <message>
        <source>No row has ‘%1’ in it.</source>
        <translation>In geen enkele rij staat ‘%1’.</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(zonder titel)</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>rij %1</translation>
    </message>
    <message>
        <source>It cannot go further this way.</source>
        <translation>Verder kan zij deze kant niet op.</translation>
    </message>
    <message>
        <source>%n contribution cut. Go where it should come and paste it.</source>
        <translation>%n bijdrage geknipt. Ga naar de nieuwe plaats en plak haar daar.</translation>
    </message>
    <message>
        <source>%n contributions cut. Go to their place and paste them.</source>
        <translation>%n bijdragen geknipt. Ga naar de nieuwe plaats en plak ze daar.</translation>
    </message>
    <message>
        <source>Choose the cell where it should come first.</source>
        <translation>Kies eerst de cel waar zij moet komen.</translation>
    </message>
    <message>
        <source>The contribution is split here.</source>
        <translation>De bijdrage is hier gesplitst.</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>opmerkingen</translation>
    </message>
    <message>
        <source>%1 now stands in %2</source>
        <translation>%1 staat nu in %2</translation>
    </message>
</context>
<context>
    <name>New</name>
    <message>
        <source>Implementation agenda</source>
        <extracomment>What other agendas call an action line; any other word may be typed.</extracomment>
        <translation>Uitvoeringsagenda</translation>
    </message>
    <message>
        <source>Three action lines, five columns from national to local.</source>
        <translation>Drie actielijnen, en vijf kolommen van landelijk tot lokaal.</translation>
    </message>
    <message>
        <source>Plan by theme</source>
        <translation>Plan per thema</translation>
    </message>
    <message>
        <source>A sheet per theme with four fixed questions.</source>
        <translation>Per thema een blad met vier vaste vragen.</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Actieplan</translation>
    </message>
    <message>
        <source>In parts, with province, region and municipalities side by side.</source>
        <translation>In delen, met provincie, regio en gemeenten naast elkaar.</translation>
    </message>
    <message>
        <source>Regional vision</source>
        <translation>Regiovisie</translation>
    </message>
    <message>
        <source>Five chapters of text, and three columns for who does what.</source>
        <translation>Vijf hoofdstukken tekst, en drie kolommen voor wie wat doet.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>Nothing: you make the columns and action lines yourself.</source>
        <translation>Niets: u maakt zelf kolommen en actielijnen.</translation>
    </message>
    <message>
        <source>Like an agenda of your own…</source>
        <translation>Uw eigen agenda als model…</translation>
    </message>
    <message>
        <source>Its columns, organisations, topics and rubrics, without the texts.</source>
        <translation>De kolommen, organisaties, onderwerpen en rubrieken ervan, zonder de teksten.</translation>
    </message>
    <message>
        <source>New agenda</source>
        <translation>Nieuwe agenda</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>What the agenda begins with</source>
        <extracomment>A column is drawn at least so wide, in logical pixels.</extracomment>
        <translation>Waar de agenda mee begint</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>You may leave all of this empty, and change it later.</source>
        <translation>Dit mag allemaal leeg blijven. U kunt het later wijzigen.</translation>
    </message>
    <message>
        <source>more than one: a comma between them</source>
        <translation>meer dan één: met een komma ertussen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Sub-regions</source>
        <translation>Subregio’s</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Gemeenten</translation>
    </message>
    <message>
        <source>Word for the whole</source>
        <translation>Woord voor het geheel</translation>
    </message>
    <message>
        <source>Word for a part</source>
        <translation>Woord voor een deel</translation>
    </message>
    <message>
        <source>The last year is before the first.</source>
        <translation>Het laatste jaar ligt voor het eerste.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Eerste jaar</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Laatste jaar</translation>
    </message>
    <message>
        <source>The agenda that the new one is built like is not changed.</source>
        <translation>Kies de agenda die als model dient. Die verandert niet.</translation>
    </message>
    <message>
        <source>Like an agenda of your own</source>
        <translation>Uw eigen agenda als model</translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>Kolommen: %1.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reden: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Next message (%n more)</source>
        <translation>Volgende melding (nog %n)</translation>
    </message>
</context>
<context>
    <name>Officer</name>
    <message>
        <source>Your details</source>
        <translation>Uw gegevens</translation>
    </message>
    <message>
        <source>Your name stands with the changes you make, so that colleagues can see who wrote what. It stays on this computer and in the files you save.</source>
        <translation>Uw naam staat bij de wijzigingen die u maakt, zodat collega&apos;s zien wie wat schreef. De gegevens blijven op deze computer en in de bestanden die u opslaat.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
</context>
<context>
    <name>Organisations</name>
    <message>
        <source>Abbreviations</source>
        <translation>Afkortingen</translation>
    </message>
    <message>
        <source>No organisation has an abbreviation yet.</source>
        <translation>Er heeft nog geen organisatie een afkorting.</translation>
    </message>
    <message>
        <source>All abbreviations of organisations, and the glossary.</source>
        <translation>Alle afkortingen van organisaties, en de begrippenlijst.</translation>
    </message>
    <message>
        <source>Copied. Paste the list in Word or Excel.</source>
        <translation>Gekopieerd. Plak de lijst in Word of Excel.</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Lijst kopiëren</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Afkorting</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Staat voor</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>The list of places is at most so high, in logical pixels; it scrolls for more.</extracomment>
        <translation>Naam</translation>
    </message>
    <message>
        <source>CBS code</source>
        <translation>CBS-code</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Onderdeel van</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Not the same as</source>
        <translation>Niet dezelfde als</translation>
    </message>
    <message>
        <source>Other names, one on a line</source>
        <translation>Andere namen, elk op een regel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vervanger</translation>
    </message>
    <message>
        <source>Note (is not printed)</source>
        <translation>Aantekening (wordt niet afgedrukt)</translation>
    </message>
    <message>
        <source>Where it is named</source>
        <translation>Waar genoemd</translation>
    </message>
    <message>
        <source>Where it is named (%n)</source>
        <translation>Waar genoemd (%n)</translation>
    </message>
    <message>
        <source>It is not named anywhere</source>
        <translation>Wordt nergens genoemd</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga erheen</translation>
    </message>
    <message>
        <source>Join organisations</source>
        <translation>Organisaties samenvoegen</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>Welke blijft?</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(zonder naam)</translation>
    </message>
    <message>
        <source>Whatever names the others will name this one. Their names stay as other names of it, and what it does not have yet it takes from them. You can undo this as one step.</source>
        <translation>Alles wat de andere noemt, noemt daarna deze. De namen van de andere blijven als andere namen bewaard, en wat deze nog niet heeft, neemt zij over. U kunt dit in één stap ongedaan maken.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Misschien dezelfde</translation>
    </message>
    <message>
        <source>These look alike. The program joins nothing by itself: you choose.</source>
        <translation>Deze lijken op elkaar. Het programma voegt niets vanzelf samen: u kiest.</translation>
    </message>
    <message>
        <source>No two organisations look alike.</source>
        <translation>Er zijn geen organisaties die op elkaar lijken.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Het zijn er twee</translation>
    </message>
    <message>
        <source>Organisations</source>
        <extracomment>What stands beside a name in its column, and the most it may take. Below this width in logical pixels the names take all of the list.
----------
In a window narrower than this, in logical pixels, the rarer buttons stand in a menu. While the officer works in the main window, the register is counted again after so much rest.</extracomment>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genoemd</translation>
    </message>
    <message>
        <source>no abbreviation</source>
        <translation>geen afkorting</translation>
    </message>
    <message>
        <source>named once</source>
        <translation>1 keer genoemd</translation>
    </message>
    <message>
        <source>named %n times</source>
        <translation>%n keer genoemd</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Abbreviations…</source>
        <translation>Afkortingen…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Search in all names</source>
        <translation>Zoek in alle namen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Nothing found for ‘%1’.</source>
        <translation>Niets gevonden voor ‘%1’.</translation>
    </message>
    <message>
        <source>There are no organisations yet. They come by themselves when you name them with a contribution.</source>
        <translation>Er zijn nog geen organisaties. Ze komen er vanzelf bij als u ze bij een bijdrage noemt.</translation>
    </message>
    <message>
        <source>Choose two or more, with Ctrl or Shift</source>
        <translation>Kies er twee of meer, met Ctrl of Shift</translation>
    </message>
    <message>
        <source>Perhaps the same (%n)…</source>
        <translation>Misschien dezelfde (%n)…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Add an organisation</source>
        <translation>Organisatie toevoegen</translation>
    </message>
    <message>
        <source>Name of the organisation, municipality or group</source>
        <translation>Naam van de organisatie, gemeente of groep</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>All in this topic, in new rows</source>
        <translation>Alles in dit onderwerp, in nieuwe rijen</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Tabel plakken</translation>
    </message>
    <message>
        <source>They come in column ‘%1’,</source>
        <translation>Zij komen in de kolom ‘%1’,</translation>
    </message>
    <message>
        <source>They come in the columns ‘%1’ to ‘%2’,</source>
        <translation>Zij komen in de kolommen ‘%1’ tot en met ‘%2’,</translation>
    </message>
    <message>
        <source>in topic ‘%1’.</source>
        <translation>bij onderwerp ‘%1’.</translation>
    </message>
    <message>
        <source>from topic ‘%1’ to ‘%2’.</source>
        <translation>van onderwerp ‘%1’ tot en met ‘%2’.</translation>
    </message>
    <message>
        <source>You paste %n cell with text.</source>
        <translation>U plakt %n cel met tekst.</translation>
    </message>
    <message>
        <source>You paste %n cells with text.</source>
        <translation>U plakt %n cellen met tekst.</translation>
    </message>
    <message>
        <source>For this, %n row is added below.</source>
        <translation>Er komt daarvoor %n rij bij.</translation>
    </message>
    <message>
        <source>For this, %n rows are added below.</source>
        <translation>Er komen daarvoor %n rijen bij.</translation>
    </message>
    <message>
        <source>What stands there stays; you can undo this in one step.</source>
        <translation>Wat er al staat, blijft staan. U kunt dit in één keer ongedaan maken.</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>New period</source>
        <translation>Nieuwe periode</translation>
    </message>
    <message>
        <source>Without status</source>
        <translation>Zonder status</translation>
    </message>
    <message>
        <source>A new file begins with the columns, organisations, action lines, topics and terms of this agenda, and with what is not finished. Each text says where it comes from.</source>
        <translation>Er komt een nieuw bestand met de kolommen, organisaties, actielijnen, onderwerpen en begrippen van deze agenda, en met alles wat niet af is. Elke tekst zegt waar zij vandaan komt.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Eerste jaar</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Laatste jaar</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Wat gaat mee</translation>
    </message>
    <message>
        <source>Chapters stay behind. This agenda is closed off: from then on it is read only, and you can open it again.</source>
        <translation>Hoofdstukken blijven achter. Deze agenda wordt afgesloten: u kunt haar daarna alleen lezen, en zo nodig weer openen om te wijzigen.</translation>
    </message>
    <message>
        <source>Choose a file name…</source>
        <translation>Bestandsnaam kiezen…</translation>
    </message>
    <message>
        <source>Go along: %1. Stay behind: %2.</source>
        <translation>Gaan mee: %1. Blijven achter: %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>New agenda</source>
        <translation>Nieuwe agenda</translation>
    </message>
    <message>
        <source>%n contribution</source>
        <translation>%n bijdrage</translation>
    </message>
    <message>
        <source>%n contributions</source>
        <translation>%n bijdragen</translation>
    </message>
    <message>
        <source>%n priority sheet</source>
        <translation>%n themablad</translation>
    </message>
    <message>
        <source>%n priority sheets</source>
        <translation>%n themabladen</translation>
    </message>
    <message>
        <source>%n activity</source>
        <translation>%n activiteit</translation>
    </message>
    <message>
        <source>%n activities</source>
        <translation>%n activiteiten</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Planning, as in the text</source>
        <translation>Planning, zoals in de tekst</translation>
    </message>
    <message>
        <source>Lay out by</source>
        <extracomment>Which button stands for the finest unit that can be read. The slider counts in steps of 2 to the power of 1/8.</extracomment>
        <translation>Indelen op</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Only priority</source>
        <translation>Alleen prioriteit</translation>
    </message>
    <message>
        <source>Only the table</source>
        <translation>Alleen tabel</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Verder weg</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Dichterbij</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>Hoe dichtbij</translation>
    </message>
    <message>
        <source>Show all that is planned</source>
        <translation>Laat alles zien wat gepland is</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Indelen op: %1</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>Status: alle</translation>
    </message>
    <message>
        <source>Without a status</source>
        <translation>Zonder status</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>Einde eerder</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>Einde later</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>Wat er gepland is</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Mijlpalen</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <extracomment>So much of the width the names take, and at least and at most so many pixels. A bar by its text and which part of that it is.</extracomment>
        <translation>(zonder titel)</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>no planning</source>
        <extracomment>What share of the width each column takes, and how wide they are together at least. A thing, and the words of each cell of its row.</extracomment>
        <translation>geen planning</translation>
    </message>
    <message>
        <source>When, as typed</source>
        <translation>Wanneer, zoals getypt</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelezen als</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>Planning as a table</source>
        <translation>Planning als tabel</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Drag it onto the timeline, or fill in its planning with F2.</source>
        <translation>Sleep het naar de tijdlijn, of vul de planning in met F2.</translation>
    </message>
    <message>
        <source>Without a date (%1)</source>
        <translation>Zonder datum (%1)</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>vast</translation>
    </message>
    <message>
        <source>somewhere in it</source>
        <translation>ergens in</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>open einde</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>doorlopend</translation>
    </message>
    <message>
        <source>What is selected is outside the filter.</source>
        <translation>Wat u gekozen hebt, valt buiten het filter.</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Toon toch</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Toon alles</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add an activity at Action lines.</source>
        <translation>Er is nog niets gepland. Voeg bij Actielijnen een activiteit toe.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Niets gevonden.</translation>
    </message>
    <message>
        <source>‘%1’ cannot be said for that time. Write ‘%2’ in its place?</source>
        <translation>‘%1’ laat zich niet naar die tijd omschrijven. Wilt u er ‘%2’ van maken?</translation>
    </message>
    <message>
        <source>Write it so</source>
        <translation>Zo schrijven</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verplaatsen…</translation>
    </message>
    <message>
        <source>‘%1’ cannot be said for another time.</source>
        <translation>‘%1’ laat zich niet verplaatsen.</translation>
    </message>
    <message>
        <source>Let go to choose: ‘%1’</source>
        <translation>Laat los om te kiezen: ‘%1’</translation>
    </message>
    <message>
        <source>‘%1’ stays</source>
        <translation>‘%1’ blijft</translation>
    </message>
    <message>
        <source>‘%1’ becomes ‘%2’</source>
        <translation>‘%1’ wordt ‘%2’</translation>
    </message>
    <message>
        <source>‘%1’ cannot be moved. Type another planning with F2.</source>
        <translation>‘%1’ kunt u niet verschuiven. Typ met F2 een andere planning.</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>status %1</translation>
    </message>
    <message>
        <source>Priority sheet</source>
        <translation>Themablad</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>Zonder %1</translation>
    </message>
    <message>
        <source>Stands in the planning more than once: %1.</source>
        <translation>Staat meer dan één keer in de planning: %1.</translation>
    </message>
    <message>
        <source>Begins at more than one time: %1.</source>
        <translation>Begint op meer dan één moment: %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
    <message>
        <source>Answer asked: %1</source>
        <extracomment>Milestones in the rows that they take at one scale.</extracomment>
        <translation>Antwoord gevraagd: %1</translation>
    </message>
    <message>
        <source>Answer asked</source>
        <translation>Antwoord gevraagd</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>When, in your own words</source>
        <translation>Wanneer, in uw eigen woorden</translation>
    </message>
    <message>
        <source>Papers due</source>
        <translation>Stukken, hoe lang ervoor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Add a milestone</source>
        <translation>Mijlpaal toevoegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>for instance 10 May 2027, or Q3 2027</source>
        <translation>bijvoorbeeld 10 mei 2027, of Q3 2027</translation>
    </message>
    <message>
        <source>for instance 10 days ahead</source>
        <translation>bijvoorbeeld 10 dagen vooraf</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Previous page</source>
        <extracomment>How long the window must have stopped growing before a page is drawn anew, in milliseconds. The whole page, as wide as there is room, or so many times its true size.</extracomment>
        <translation>Vorige pagina</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende pagina</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Paginanummer</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Grootte van het voorbeeld</translation>
    </message>
    <message>
        <source>As wide as fits</source>
        <translation>Paginabreedte</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hele pagina</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pagina %1 van %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Afdrukvoorbeeld</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Print and PDF</source>
        <extracomment>A page is made anew when the officer stops choosing for so long, in milliseconds. Making that is done within this time needs no words.</extracomment>
        <translation>Afdrukken en pdf</translation>
    </message>
    <message>
        <source>All handouts…</source>
        <translation>Alle hand-outs in een map…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als pdf…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>De pagina’s worden gemaakt…</translation>
    </message>
    <message>
        <source>%n page.</source>
        <translation>%n pagina.</translation>
    </message>
    <message>
        <source>%n pages.</source>
        <translation>%n pagina’s.</translation>
    </message>
    <message>
        <source>Accessible PDF (PDF/UA-1) that may go to the archive (PDF/A-2a).</source>
        <translation>Toegankelijke pdf (PDF/UA-1), geschikt voor het archief (PDF/A-2a).</translation>
    </message>
    <message>
        <source>This PDF is not accessible.</source>
        <translation>Deze pdf is niet toegankelijk.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Opslaan als pdf</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Gemaakt: %1</translation>
    </message>
    <message>
        <source>Folder for all handouts</source>
        <translation>Map voor alle hand-outs</translation>
    </message>
    <message>
        <source>No organisation says anything yet. Nothing was made.</source>
        <translation>Nog geen enkele organisatie zegt iets. Er is niets gemaakt.</translation>
    </message>
    <message>
        <source>%n handout with the same name stands in this folder already.</source>
        <translation>In deze map staat al %n hand-out met dezelfde naam.</translation>
    </message>
    <message>
        <source>%n handouts with the same name stand in this folder already.</source>
        <translation>In deze map staan al %n hand-outs met dezelfde naam.</translation>
    </message>
    <message>
        <source>All handouts</source>
        <translation>Alle hand-outs</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Andere map…</translation>
    </message>
    <message>
        <source>Making handouts: %1 of %2</source>
        <translation>Hand-outs maken: %1 van %2</translation>
    </message>
    <message>
        <source>To the printer: page %1 of %2</source>
        <translation>Naar de printer: pagina %1 van %2</translation>
    </message>
    <message>
        <source>Stopped. What the printer had already may still come out.</source>
        <translation>Gestopt. Wat de printer al had, komt er misschien nog uit.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>%n handout stands in %1.</source>
        <translation>%n hand-out staat in %1.</translation>
    </message>
    <message>
        <source>%n handouts stand in %1.</source>
        <translation>%n hand-outs staan in %1.</translation>
    </message>
    <message>
        <source>Stopped. The other %n were not made.</source>
        <translation>Gestopt. De andere %n zijn niet gemaakt.</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Wat u afdrukt</translation>
    </message>
    <message>
        <source>What do you want to print?</source>
        <translation>Wat wilt u afdrukken?</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Lettergrootte</translation>
    </message>
    <message>
        <source>Since version</source>
        <translation>Sinds versie</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Bijdragen van</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Kies ten minste één kolom.</translation>
    </message>
    <message>
        <source>Narrowest column</source>
        <translation>Smalste kolom</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Vanzelf</translation>
    </message>
    <message>
        <source>Also printed</source>
        <translation>Ook afdrukken</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Laatste wijziging: %1</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Vandaag: %1</translation>
    </message>
    <message>
        <source>Date in the footer</source>
        <translation>Datum onderaan</translation>
    </message>
    <message>
        <source>Version in the footer: %1</source>
        <translation>Versie onderaan: %1</translation>
    </message>
    <message>
        <source>This agenda has no name of a version for the footer.</source>
        <translation>Deze agenda heeft geen naam van een versie voor onderaan de pagina.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>The table as it is, lying</source>
        <translation>De tabel zoals zij is, liggend</translation>
    </message>
    <message>
        <source>Reading copy</source>
        <translation>Leesversie</translation>
    </message>
    <message>
        <source>All columns below each other, for tablets and reading aloud</source>
        <translation>Kolommen onder elkaar: voor tablets en voorlezen</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Hand-out</translation>
    </message>
    <message>
        <source>With codes and room for notes</source>
        <translation>Met codes en ruimte voor aantekeningen</translation>
    </message>
    <message>
        <source>Priority sheets</source>
        <translation>Themabladen</translation>
    </message>
    <message>
        <source>With intended results and activities, per action line</source>
        <translation>Met beoogde resultaten en activiteiten, per actielijn</translation>
    </message>
    <message>
        <source>Themes with planning</source>
        <translation>Thema’s met planning</translation>
    </message>
    <message>
        <source>Rubrics, and a table of activities and when</source>
        <translation>Rubrieken, en een tabel met activiteiten en wanneer</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>A timeline, lying, and the same in words</source>
        <translation>Een tijdlijn, liggend, en hetzelfde in woorden</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Gewijzigd sinds</translation>
    </message>
    <message>
        <source>What is new, changed or gone since a version</source>
        <translation>Wat er nieuw, gewijzigd of vervallen is sinds een versie</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Hoofdstukken</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Inhoudsopgave</translation>
    </message>
    <message>
        <source>Status and planning</source>
        <translation>Status en planning</translation>
    </message>
    <message>
        <source>What is not filled in yet</source>
        <translation>Wat nog niet is ingevuld</translation>
    </message>
    <message>
        <source>Codes in the margin</source>
        <translation>Codes in de kantlijn</translation>
    </message>
    <message>
        <source>Room for notes</source>
        <translation>Ruimte voor aantekeningen</translation>
    </message>
    <message>
        <source>%1, lying</source>
        <translation>%1 liggend</translation>
    </message>
    <message>
        <source>%1, standing</source>
        <translation>%1 staand</translation>
    </message>
    <message>
        <source>Normal (%1 points)</source>
        <translation>Normaal (%1 pt)</translation>
    </message>
    <message>
        <source>Large (14 points)</source>
        <translation>Groot (14 pt)</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1-bestand</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Zoeken in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Bestanden van &amp;type:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>Dubbelzijdig</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Omslaan over de lange kant</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Omslaan over de korte kant</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Pagina&amp;reeks:</translation>
    </message>
</context>
<context>
    <name>QSidebar</name>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What stands where, and why</source>
        <translation>Wat waar staat, en waarom</translation>
    </message>
    <message>
        <source>Undo taking over</source>
        <translation>Overnemen ongedaan maken</translation>
    </message>
    <message>
        <source>Document taken over</source>
        <extracomment>The ring of the stylesheet round the card where the keys are, the room in it, and a turn of the wheel; in pixels.</extracomment>
        <translation>Document overgenomen</translation>
    </message>
    <message>
        <source>To the matrix</source>
        <translation>Naar de matrix</translation>
    </message>
    <message>
        <source>Left out of the agenda</source>
        <translation>Niet in de agenda gezet</translation>
    </message>
    <message>
        <source>Not applied: please check</source>
        <translation>Niet toegepast: controleer dit</translation>
    </message>
    <message>
        <source>Taken over with a doubt</source>
        <translation>Overgenomen met twijfel</translation>
    </message>
    <message>
        <source>In the agenda, at another place</source>
        <translation>In de agenda, op een andere plaats</translation>
    </message>
    <message>
        <source>Taken over: %1, %2 and %3. Nothing in the document was changed.</source>
        <translation>Overgenomen: %1, %2 en %3. In het document zelf is niets veranderd.</translation>
    </message>
    <message>
        <source>%n topic</source>
        <translation>%n onderwerp</translation>
    </message>
    <message>
        <source>%n topics</source>
        <translation>%n onderwerpen</translation>
    </message>
    <message>
        <source>%n column</source>
        <translation>%n kolom</translation>
    </message>
    <message>
        <source>%n columns</source>
        <translation>%n kolommen</translation>
    </message>
    <message>
        <source>%n contribution</source>
        <translation>%n bijdrage</translation>
    </message>
    <message>
        <source>%n contributions</source>
        <translation>%n bijdragen</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Requests to fill in</source>
        <translation>Invulverzoeken</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>Herinneren…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Opnieuw uitsturen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Take an answer in…</source>
        <translation>Antwoord inlezen…</translation>
    </message>
    <message>
        <source>Send a column out…</source>
        <translation>Kolom uitsturen…</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Wat gevraagd is</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Herinnerd</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Nothing has been asked yet. Send a column out to a partner.</source>
        <translation>Er is nog niets gevraagd. Stuur een kolom uit naar een partner.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Aan: %1</translation>
    </message>
    <message>
        <source>Reminded: %1</source>
        <translation>Herinnerd: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Ontvangen: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Toelichting: %1</translation>
    </message>
    <message>
        <source>Ready, send back</source>
        <extracomment>So many places are named; more are only counted.</extracomment>
        <translation>Klaar, stuur terug</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Niets te melden</translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation>en nog %n</translation>
    </message>
    <message>
        <source>Proposal: you also changed %1. That was not asked.</source>
        <translation>Voorstel: u wijzigde ook %1. Dat was niet gevraagd en telt niet vanzelf mee.</translation>
    </message>
    <message>
        <source>You are asked to fill in %1</source>
        <translation>U wordt gevraagd in te vullen: %1</translation>
    </message>
    <message>
        <source>reply before or on %1</source>
        <translation>uiterlijk %1</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>gevraagd door %1</translation>
    </message>
    <message>
        <source>Send a column out</source>
        <extracomment>One file for all, one for each column, one for each organisation. A request as `request_edits.add_request` takes it.</extracomment>
        <translation>Kolom uitsturen</translation>
    </message>
    <message>
        <source>As a Word form</source>
        <translation>Als Word-formulier</translation>
    </message>
    <message>
        <source>The partner gets the whole agenda to read, without internal texts, your own notes and the history. Only what you ask here counts when it comes back; the rest stays a proposal.</source>
        <translation>De partner krijgt de hele agenda te lezen, zonder interne teksten, uw eigen aantekeningen en de geschiedenis. Alleen wat u hier vraagt, telt mee als het terugkomt; de rest blijft een voorstel.</translation>
    </message>
    <message>
        <source>E-mail address (may stay empty)</source>
        <translation>E-mailadres (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Reply before or on</source>
        <translation>Antwoord uiterlijk</translation>
    </message>
    <message>
        <source>A word to the partner</source>
        <translation>Toelichting voor de partner</translation>
    </message>
    <message>
        <source>For example: 1 March 2027</source>
        <translation>Bijvoorbeeld: 1 maart 2027</translation>
    </message>
    <message>
        <source>For who does not have this program: only what is asked, with room for the answers.</source>
        <translation>Voor wie dit programma niet heeft: alleen wat u vraagt, met ruimte voor het antwoord.</translation>
    </message>
    <message>
        <source>How many files</source>
        <translation>Hoeveel bestanden</translation>
    </message>
    <message>
        <source>Choose a file name…</source>
        <translation>Bestandsnaam kiezen…</translation>
    </message>
    <message>
        <source>Choose a folder for %n files…</source>
        <translation>Map kiezen voor %n bestanden…</translation>
    </message>
    <message>
        <source>Tick a column or an organisation.</source>
        <translation>Vink een kolom of een organisatie aan.</translation>
    </message>
    <message>
        <source>%n files</source>
        <translation>%n bestanden</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Gevraagd: %1</translation>
    </message>
    <message>
        <source>One file for all of it</source>
        <translation>Eén bestand voor alles</translation>
    </message>
    <message>
        <source>One file for each column</source>
        <translation>Een bestand per kolom</translation>
    </message>
    <message>
        <source>One file for each organisation</source>
        <translation>Een bestand per organisatie</translation>
    </message>
    <message>
        <source>Word forms (*.docx)</source>
        <translation>Word-formulieren (*.docx)</translation>
    </message>
    <message>
        <source>Made: %1, and beside it the e-mail that carries it.</source>
        <translation>Gemaakt: %1, met ernaast de e-mail die het meestuurt.</translation>
    </message>
    <message>
        <source>%n files made, each with the e-mail that carries it.</source>
        <translation>%n bestanden gemaakt, elk met de e-mail die het meestuurt.</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Herinneren</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw uitsturen</translation>
    </message>
    <message>
        <source>Answers (*.ghnt *.docx)</source>
        <translation>Antwoorden (*.ghnt *.docx)</translation>
    </message>
    <message>
        <source>Take an answer in</source>
        <translation>Antwoord inlezen</translation>
    </message>
    <message>
        <source>Ready. %1 carries your answer: send it to %2.</source>
        <translation>Klaar. %1 stuurt uw antwoord mee: verstuur het naar %2.</translation>
    </message>
    <message>
        <source>whoever asked you</source>
        <translation>wie het u vroeg</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Open in e-mailprogramma</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>Mail programs on Windows take no longer address; the text itself can always be copied.</extracomment>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopieer de tekst</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>Typ een deel van een naam</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>How it looks</source>
        <extracomment>A stylesheet does not move the number in its field, so this does, in logical pixels.</extracomment>
        <translation>Hoe het eruitziet</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schrijven</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Bij het begin</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Where your work stands</source>
        <translation>Waar uw werk staat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Set by whoever manages this computer</source>
        <extracomment>The commands that change a setting, and so are not the officer&apos;s when policy says what it is.</extracomment>
        <translation>Vastgezet door uw beheerder</translation>
    </message>
    <message>
        <source>Only whoever manages this computer can set this</source>
        <translation>Dit kan alleen uw beheerder instellen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>De gewone map</translation>
    </message>
</context>
<context>
    <name>Silent</name>
    <message>
        <source>%1 silent</source>
        <extracomment>What a cell says of an organisation that is silent. Two lines of a name and one that counts; two lines of a topic.</extracomment>
        <translation>%1 stil</translation>
    </message>
    <message>
        <source>%n contribution</source>
        <translation>%n bijdrage</translation>
    </message>
    <message>
        <source>%n contributions</source>
        <translation>%n bijdragen</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stil</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Topics and who says something on them</source>
        <translation>Onderwerpen en wie daar iets over zegt</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Put the cursor in a text first.</source>
        <translation>Zet eerst de cursor in een tekst.</translation>
    </message>
    <message>
        <source>The spelling check is off. You find it in Settings.</source>
        <translation>De spellingcontrole staat uit. U vindt haar bij de instellingen.</translation>
    </message>
    <message>
        <source>The spelling is being checked…</source>
        <translation>De spelling wordt nagekeken…</translation>
    </message>
    <message>
        <source>No spelling mistakes in this text.</source>
        <translation>Geen spelfouten in deze tekst.</translation>
    </message>
    <message>
        <source>No spelling mistakes in these texts.</source>
        <translation>Geen spelfouten in deze teksten.</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Suggesties worden gezocht…</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Negeren</translation>
    </message>
    <message>
        <source>Add to &amp;my words</source>
        <translation>Toevoegen aan &amp;mijn woorden</translation>
    </message>
    <message>
        <source>Add to the words of this a&amp;genda</source>
        <translation>Toevoegen aan de woorden van deze &amp;agenda</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Geen suggesties</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Eigen woorden</translation>
    </message>
    <message>
        <source>My words, in every agenda on this computer</source>
        <translation>Mijn woorden, in elke agenda op deze computer</translation>
    </message>
    <message>
        <source>Words of this agenda, for all who work on it</source>
        <translation>Woorden van deze agenda, voor iedereen die eraan werkt</translation>
    </message>
    <message>
        <source>One word on each line.</source>
        <translation>Eén woord per regel.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Take over a document</source>
        <translation>Document overnemen</translation>
    </message>
    <message>
        <source>The matrix you have now, with every text in its place</source>
        <translation>Uw huidige naslagdocument, met elke tekst op zijn plaats</translation>
    </message>
    <message>
        <source>Open an agenda</source>
        <translation>Agenda openen</translation>
    </message>
    <message>
        <source>A .ghnt file on your computer or network drive</source>
        <translation>Een .ghnt-bestand op uw computer of netwerkschijf</translation>
    </message>
    <message>
        <source>New agenda</source>
        <translation>Nieuwe agenda</translation>
    </message>
    <message>
        <source>Begin with columns and action lines, and write</source>
        <translation>Begin met kolommen en actielijnen, en schrijf</translation>
    </message>
    <message>
        <source>See the example</source>
        <translation>Voorbeeld bekijken</translation>
    </message>
    <message>
        <source>An invented region, to try everything at ease</source>
        <translation>Een verzonnen regio, om rustig in te oefenen</translation>
    </message>
    <message>
        <source>Agendas against domestic violence and child abuse</source>
        <translation>Uitvoeringsagenda&apos;s voor de aanpak van huiselijk geweld en kindermishandeling</translation>
    </message>
    <message>
        <source>Everything stays on this computer. The program makes no connection to the internet. Put no details of clients in the agenda.</source>
        <translation>Alles blijft op deze computer. Het programma maakt geen verbinding met internet. Zet geen gegevens van cliënten in de agenda.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Laatst gebruikt</translation>
    </message>
    <message>
        <source>Agendas you open or save appear here.</source>
        <translation>Agenda&apos;s die u opent of opslaat, verschijnen hier.</translation>
    </message>
    <message>
        <source>No file name yet</source>
        <translation>Nog geen bestandsnaam</translation>
    </message>
    <message>
        <source>Agenda without a title</source>
        <translation>Agenda zonder titel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verdergaan</translation>
    </message>
    <message>
        <source>Not found here</source>
        <translation>Niet gevonden op deze plek</translation>
    </message>
    <message>
        <source>Take %1 off this list</source>
        <translation>%1 uit deze lijst halen</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>State of saving</source>
        <translation>Stand van het opslaan</translation>
    </message>
    <message>
        <source>Texts of a removed column: see and decide</source>
        <translation>Teksten van een verwijderde kolom: bekijken en beslissen</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Alleen bekijken</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>Nog niet opgeslagen: %1</translation>
    </message>
    <message>
        <source>No file name yet</source>
        <translation>Nog geen bestandsnaam</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Bezig met opslaan…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Opgeslagen %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>%n topic</source>
        <translation>%n onderwerp</translation>
    </message>
    <message>
        <source>%n topics</source>
        <translation>%n onderwerpen</translation>
    </message>
    <message>
        <source>%n contribution in %1</source>
        <translation>%n bijdrage in %1</translation>
    </message>
    <message>
        <source>%n contributions in %1</source>
        <translation>%n bijdragen in %1</translation>
    </message>
    <message>
        <source>%n contribution</source>
        <translation>%n bijdrage</translation>
    </message>
    <message>
        <source>%n contributions</source>
        <translation>%n bijdragen</translation>
    </message>
    <message>
        <source>%n white spot</source>
        <translation>%n witte vlek</translation>
    </message>
    <message>
        <source>%n white spots</source>
        <translation>%n witte vlekken</translation>
    </message>
    <message>
        <source>%n choice open</source>
        <translation>%n keuze open</translation>
    </message>
    <message>
        <source>%n choices open</source>
        <translation>%n keuzes open</translation>
    </message>
    <message>
        <source>%n text waits</source>
        <translation>%n tekst wacht</translation>
    </message>
    <message>
        <source>%n texts wait</source>
        <translation>%n teksten wachten</translation>
    </message>
    <message>
        <source>%n change</source>
        <translation>%n wijziging</translation>
    </message>
    <message>
        <source>%n changes</source>
        <translation>%n wijzigingen</translation>
    </message>
    <message>
        <source>Merged with changes from outside: %1</source>
        <translation>Samengevoegd met wijzigingen van buiten: %1</translation>
    </message>
    <message>
        <source>%n waiting for you</source>
        <translation>%n wacht op u</translation>
    </message>
</context>
<context>
    <name>Unsigned</name>
    <message>
        <source>Suggested: %1</source>
        <translation>Voorstel: %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Bijdrage</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Afzender</translation>
    </message>
    <message>
        <source>Contributions without a sure contributor</source>
        <extracomment>A row shows three lines of a text; the details panel shows all of it.</extracomment>
        <translation>Bijdragen zonder zekere afzender</translation>
    </message>
    <message>
        <source>All in this column</source>
        <translation>Alle in deze kolom</translation>
    </message>
    <message>
        <source>Choose all in the column at the cursor</source>
        <translation>Kies alles in de kolom van deze bijdrage (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Organisations to give</source>
        <translation>Organisaties die u geeft</translation>
    </message>
    <message>
        <source>Column: all</source>
        <translation>Kolom: alle</translation>
    </message>
    <message>
        <source>Suggested by the row or the owner of the column</source>
        <translation>Voorgesteld door de rij of de eigenaar van de kolom</translation>
    </message>
    <message>
        <source>%n contribution without contributor</source>
        <translation>%n bijdrage zonder afzender</translation>
    </message>
    <message>
        <source>%n contributions without contributor</source>
        <translation>%n bijdragen zonder afzender</translation>
    </message>
    <message>
        <source>%1 assumed</source>
        <translation>%1 aangenomen</translation>
    </message>
    <message>
        <source>Give to %1</source>
        <translation>Geven aan %1</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1 bevestigen</translation>
    </message>
    <message>
        <source>Confirmed. %1 left in the list.</source>
        <translation>Bevestigd. Er staan er nog %1 in de lijst.</translation>
    </message>
    <message>
        <source>%n contribution chosen</source>
        <translation>%n bijdrage gekozen</translation>
    </message>
    <message>
        <source>%n contributions chosen</source>
        <translation>%n bijdragen gekozen</translation>
    </message>
    <message>
        <source>%n contribution is from %1 now, assumed.</source>
        <translation>%n bijdrage is nu van %1, aangenomen.</translation>
    </message>
    <message>
        <source>%n contributions are from %1 now, assumed.</source>
        <translation>%n bijdragen zijn nu van %1, aangenomen.</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>(empty)</source>
        <extracomment>What a marked word is: no longer there, or new.</extracomment>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>verwijderd: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>toegevoegd: %1</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Tabs</source>
        <extracomment>What a right click in a tab offers. The tabs that exist, in order, with their icons; a new one is a row here.</extracomment>
        <translation>Tabbladen</translation>
    </message>
    <message>
        <source>Show or hide the details panel</source>
        <translation>Bijdragepaneel tonen of verbergen</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Ongedaan gemaakt: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Opnieuw gedaan: %1</translation>
    </message>
    <message>
        <source>Left as it was. Ctrl+Y brings back what you typed.</source>
        <translation>Gelaten zoals het was. Met Ctrl+Y komt terug wat u typte.</translation>
    </message>
    <message>
        <source>New agenda</source>
        <translation>Nieuwe agenda</translation>
    </message>
    <message>
        <source>GHNT Desktop %1. For regional agendas against domestic violence and child abuse. Licence EUPL-1.2. Everything stays on this computer.</source>
        <translation>GHNT Desktop %1. Voor regionale uitvoeringsagenda&apos;s tegen huiselijk geweld en kindermishandeling. Licentie EUPL-1.2. Alles blijft op deze computer.</translation>
    </message>
    <message>
        <source>About GHNT Desktop</source>
        <translation>Over GHNT Desktop</translation>
    </message>
    <message>
        <source>Print and PDF</source>
        <translation>Afdrukken en pdf</translation>
    </message>
    <message>
        <source>Earlier tabs</source>
        <translation>Eerdere tabs</translation>
    </message>
    <message>
        <source>Later tabs</source>
        <translation>Latere tabs</translation>
    </message>
    <message>
        <source>Put the cursor in a text first.</source>
        <translation>Zet eerst de cursor in een tekst.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Paragraph</source>
        <translation>Alinea</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Opsomming</translation>
    </message>
    <message>
        <source>Numbered item</source>
        <translation>Genummerd punt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citaat</translation>
    </message>
    <message>
        <source>National</source>
        <translation>Landelijk</translation>
    </message>
    <message>
        <source>Ambition</source>
        <translation>Ambitie</translation>
    </message>
    <message>
        <source>Regional</source>
        <translation>Regionaal</translation>
    </message>
    <message>
        <source>Sub-regional</source>
        <translation>Subregionaal</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>Gemeentelijk</translation>
    </message>
    <message>
        <source>Free column</source>
        <translation>Vrije kolom</translation>
    </message>
    <message>
        <source>Picture of %1 by %2 dots</source>
        <translation>Afbeelding van %1 bij %2 beeldpunten</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figuur</translation>
    </message>
    <message>
        <source>Before the text</source>
        <translation>Voor de tekst</translation>
    </message>
    <message>
        <source>After the text</source>
        <translation>Na de tekst</translation>
    </message>
    <message>
        <source>On a line of its own above</source>
        <translation>Op een eigen regel erboven</translation>
    </message>
    <message>
        <source>On a line of its own below</source>
        <translation>Op een eigen regel eronder</translation>
    </message>
    <message>
        <source>(not in this file)</source>
        <translation>(staat niet in dit bestand)</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <extracomment>English source and context in, the officer&apos;s language out; `lupdate` finds the calls by name.</extracomment>
        <translation>%1 (aangenomen)</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Style of the text</source>
        <translation>Opmaak van de tekst</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Vet (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Cursief (Ctrl+I)</translation>
    </message>
    <message>
        <source>Bullets (Ctrl+Shift+L)</source>
        <translation>Opsomming (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Numbers (Ctrl+Shift+N)</source>
        <translation>Nummering (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Less indent (Alt+Shift+Left)</source>
        <translation>Minder inspringen (Alt+Shift+Links)</translation>
    </message>
    <message>
        <source>More indent (Alt+Shift+Right)</source>
        <translation>Meer inspringen (Alt+Shift+Rechts)</translation>
    </message>
    <message>
        <source>Link… (Ctrl+Shift+K)</source>
        <translation>Koppeling… (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <source>Quote (Ctrl+Shift+Q)</source>
        <translation>Citaat (Ctrl+Shift+Q)</translation>
    </message>
    <message>
        <source>Reference… (Ctrl+Shift+R)</source>
        <translation>Verwijzing… (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Footnote (Ctrl+Alt+F)</source>
        <translation>Voetnoot (Ctrl+Alt+F)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Figure…</source>
        <translation>Figuur…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Koppeling</translation>
    </message>
    <message>
        <source>Web address or e-mail address</source>
        <translation>Webadres of e-mailadres</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Koppeling verwijderen</translation>
    </message>
    <message>
        <source>A link goes to a website (https) or an e-mail address.</source>
        <translation>Een koppeling gaat naar een website (https) of een e-mailadres.</translation>
    </message>
    <message>
        <source>Reference</source>
        <extracomment>More lines than anybody reads; typing one letter more finds the rest.</extracomment>
        <translation>Verwijzing</translation>
    </message>
    <message>
        <source>Part of a number or title</source>
        <translation>Deel van een nummer of titel</translation>
    </message>
    <message>
        <source>What the text can refer to</source>
        <translation>Waar de tekst naar kan verwijzen</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Verwijzen</translation>
    </message>
    <message>
        <source>Nothing has ‘%1’ in its number or title.</source>
        <translation>Niets heeft ‘%1’ in zijn nummer of titel.</translation>
    </message>
    <message>
        <source>(no picture)</source>
        <extracomment>In dots: sharp on a screen that shows three of them for one, and little memory for each. Files larger than this in bytes are not even read.</extracomment>
        <translation>(geen afbeelding)</translation>
    </message>
    <message>
        <source>Words are missing: say what the picture shows.</source>
        <translation>Er ontbreekt tekst: zeg wat er op de afbeelding staat.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bijschrift</translation>
    </message>
    <message>
        <source>In words, for who does not see it</source>
        <translation>In woorden, voor wie haar niet ziet</translation>
    </message>
    <message>
        <source>Delete this figure</source>
        <translation>Deze figuur verwijderen</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>Figuur %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figuur</translation>
    </message>
    <message>
        <source>What does it show, in one or two sentences?</source>
        <translation>Wat staat erop, in een of twee zinnen?</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Invoegen</translation>
    </message>
    <message>
        <source>The picture you chose</source>
        <translation>De afbeelding die u koos</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Afbeeldingen (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Afbeelding kiezen</translation>
    </message>
    <message>
        <source>Text in the cell</source>
        <translation>Tekst in de cel</translation>
    </message>
    <message>
        <source>The first row is the header</source>
        <translation>De eerste rij is de kop</translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>Rijen en kolommen</translation>
    </message>
    <message>
        <source>Delete this table</source>
        <translation>Deze tabel verwijderen</translation>
    </message>
    <message>
        <source>Table of %1 rows and %2 columns</source>
        <translation>Tabel van %1 rijen en %2 kolommen</translation>
    </message>
    <message>
        <source>Row &amp;above</source>
        <translation>Rij er&amp;boven</translation>
    </message>
    <message>
        <source>Row &amp;below (Insert)</source>
        <translation>Rij er&amp;onder (Insert)</translation>
    </message>
    <message>
        <source>Column to the &amp;left</source>
        <translation>Kolom &amp;links</translation>
    </message>
    <message>
        <source>Column to the &amp;right</source>
        <translation>Kolom &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Delete this row</source>
        <translation>Deze &amp;rij verwijderen</translation>
    </message>
    <message>
        <source>D&amp;elete this column</source>
        <translation>Deze &amp;kolom verwijderen</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Voetnoot</translation>
    </message>
    <message>
        <source>Delete this footnote</source>
        <translation>Deze voetnoot verwijderen</translation>
    </message>
    <message>
        <source>Footnote %1</source>
        <translation>Voetnoot %1</translation>
    </message>
    <message>
        <source>Footnote that no text points to any more</source>
        <translation>Voetnoot waar geen tekst meer naar wijst</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <extracomment>Rows and columns of a table that is put in.</extracomment>
        <translation>Voetnoten</translation>
    </message>
</context>
<context>
    <name>Zoom</name>
    <message>
        <source>Size of the text in per cent</source>
        <translation>Grootte van de tekst in procenten</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>View %1 %</source>
        <translation>Weergave %1 %</translation>
    </message>
</context>
</TS>
