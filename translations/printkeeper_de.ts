<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Printkeeper</name>
    <message>
        <source>It ended unexpectedly, perhaps for want of memory.</source>
        <translation>Es endete unerwartet, vielleicht aus Mangel an Arbeitsspeicher.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::ArgumentParser</name>
    <message>
        <source>There is no option %1 that could stand before a command.</source>
        <translation>Es gibt keine Option %1, die vor einem Befehl stehen könnte.</translation>
    </message>
    <message>
        <source>The command %1 has no option %2.</source>
        <translation>Der Befehl %1 hat keine Option %2.</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>Die Option --%1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert an.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value: --%1=%2.</source>
        <translation>Die Option --%1 braucht einen Wert: --%1=%2.</translation>
    </message>
    <message>
        <source>The command %1 takes no argument “%2”.</source>
        <translation>Der Befehl %1 nimmt kein Argument „%2“ an.</translation>
    </message>
    <message>
        <source>The command %1 needs an argument: %2.</source>
        <translation>Der Befehl %1 braucht ein Argument: %2.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Arguments</name>
    <message>
        <source>%1 must be a whole number from %2 to %3, not “%4”.</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein, nicht „%4“.</translation>
    </message>
    <message>
        <source>%1 must be UTF-8 text, not “%2”.</source>
        <translation>%1 muss UTF-8-Text sein, nicht „%2“.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::AssistantPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the previous step</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Set up Printkeeper</source>
        <translation>Printkeeper einrichten</translation>
    </message>
    <message>
        <source>Where is the farm?</source>
        <translation>Wo ist die Farm?</translation>
    </message>
    <message>
        <source>Printkeeper looks on this machine for the web app&apos;s database and the folders of its jobs. It only reads; nothing is changed before you save.</source>
        <translation>Printkeeper sucht auf diesem Rechner nach der Datenbank der Web-App und den Ordnern ihrer Aufträge. Es liest nur; bevor Sie speichern, wird nichts geändert.</translation>
    </message>
    <message>
        <source>Look in</source>
        <extracomment>In front of a field: the folder in which a farm is looked for</extracomment>
        <translation>Suchen in</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Use this farm</source>
        <translation>Diese Farm verwenden</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open the farm</source>
        <translation>Farm öffnen</translation>
    </message>
    <message>
        <source>Looking for a farm…</source>
        <translation>Eine Farm wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>%1 · %2 looked at</source>
        <extracomment>%1: a path, %2: a number</extracomment>
        <translation>%1 · %2 geprüft</translation>
    </message>
    <message>
        <source>There is nothing here that could plan one.</source>
        <translation>Hier gibt es nichts, was ein Aufräumen planen könnte.</translation>
    </message>
    <message>
        <source>The farm is set up.</source>
        <translation>Die Farm ist eingerichtet.</translation>
    </message>
    <message>
        <source>the usual places: %1</source>
        <extracomment>%1: a list of folders</extracomment>
        <translation>den üblichen Orten: %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>Button beside a field: opens a list of folders</extracomment>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the folder in which to look</source>
        <translation>Ordner wählen, in dem gesucht wird</translation>
    </message>
    <message>
        <source>Write the whole path of a folder, such as %1.</source>
        <extracomment>%1: the path of a folder</extracomment>
        <translation>Geben Sie den vollständigen Pfad eines Ordners an, zum Beispiel %1.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::FoundStep</name>
    <message>
        <source>Folders of the jobs</source>
        <translation>Ordner der Aufträge</translation>
    </message>
    <message>
        <source>The web app runs in a container</source>
        <translation>Die Web-App läuft in einem Container</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>No folder of logs</source>
        <translation>Kein Ordner mit Protokollen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <extracomment>In front of the path of the cron file</extracomment>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>No schedule on this machine starts its maintenance</source>
        <translation>Kein Zeitplan auf diesem Rechner startet ihre Wartung</translation>
    </message>
    <message>
        <source>Pictures of the jobs</source>
        <translation>Vorschaubilder der Aufträge</translation>
    </message>
    <message>
        <source>Which farm</source>
        <translation>Welche Farm</translation>
    </message>
    <message>
        <source>A farm in %1</source>
        <extracomment>%1: a path</extracomment>
        <translation>Eine Farm in %1</translation>
    </message>
    <message>
        <source>No farm was found</source>
        <translation>Es wurde keine Farm gefunden</translation>
    </message>
    <message>
        <source>Go back and name the folder in which the web app lies.</source>
        <translation>Gehen Sie zurück, und geben Sie den Ordner an, in dem die Web-App liegt.</translation>
    </message>
    <message>
        <source>There was too much to look at, so the search ended early. Name the web app&apos;s folder to look only there.</source>
        <translation>Es gab zu viel zu prüfen, daher endete die Suche vorzeitig. Geben Sie den Ordner der Web-App an, um nur dort zu suchen.</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>disk check</source>
        <translation>Datenträgerprüfung</translation>
    </message>
    <message>
        <source>A container uses folders of the farm</source>
        <translation>Ein Container nutzt Ordner der Farm</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>Ordner der Sicherungen</translation>
    </message>
    <message>
        <source>%1 in the container is %2 here.</source>
        <extracomment>%1: a path in the web app&apos;s container, %2: the same folder&apos;s path on this machine</extracomment>
        <translation>%1 im Container ist hier %2.</translation>
    </message>
    <message>
        <source>%1: %2 (line %3)</source>
        <extracomment>%1: a setting, as “Uploads may wait”, %2: an amount, %3: the number of a line</extracomment>
        <translation>%1: %2 (Zeile %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s) in a script of the farm</source>
        <translation>
            <numerusform>%Ln Grenzwert in einem Skript der Farm</numerusform>
            <numerusform>%Ln Grenzwerte in einem Skript der Farm</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1: the number of a line, %2: what it starts, as “cleanup”</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the old maintenance in a schedule file</source>
        <translation>
            <numerusform>%Ln Zeile der alten Wartung in einer Zeitplandatei</numerusform>
            <numerusform>%Ln Zeilen der alten Wartung in einer Zeitplandatei</numerusform>
        </translation>
    </message>
    <message>
        <source>A schedule with a mistake</source>
        <translation>Ein Zeitplan mit einem Fehler</translation>
    </message>
    <message numerus="yes">
        <source>Database with %Ln job(s) in the table “%1”</source>
        <extracomment>%1: its name</extracomment>
        <translation>
            <numerusform>Datenbank mit %Ln Auftrag in der Tabelle „%1“</numerusform>
            <numerusform>Datenbank mit %Ln Aufträgen in der Tabelle „%1“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::PreviewStep</name>
    <message>
        <source>%1 would be free at once.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 würden sofort frei.</translation>
    </message>
    <message>
        <source>%1 more when the trash lets go.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Weitere %1, wenn der Papierkorb geleert wird.</translation>
    </message>
    <message>
        <source>%1 would move to the archive, which frees nothing on the same disk.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 würden ins Archiv verschoben; das macht auf demselben Datenträger nichts frei.</translation>
    </message>
    <message>
        <source>Looking what a cleanup would do…</source>
        <translation>Es wird ermittelt, was ein Aufräumen tun würde&#xa0;…</translation>
    </message>
    <message>
        <source>What a cleanup would do today; nothing is done yet</source>
        <translation>Was ein Aufräumen heute tun würde; noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>uploads that waited too long would go to the trash</source>
        <translation>Uploads, die zu lange gewartet haben, kämen in den Papierkorb</translation>
    </message>
    <message>
        <source>completed jobs would move to the archive</source>
        <translation>fertige Aufträge kämen ins Archiv</translation>
    </message>
    <message>
        <source>temporary files would be removed</source>
        <translation>temporäre Dateien würden entfernt</translation>
    </message>
    <message>
        <source>A cleanup would stop here and ask you first.</source>
        <translation>Ein Aufräumen würde hier anhalten und Sie erst fragen.</translation>
    </message>
    <message>
        <source>A cleanup could not be planned</source>
        <translation>Ein Aufräumen konnte nicht geplant werden</translation>
    </message>
    <message>
        <source>%1 would be free when the trash lets go.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 würden frei, wenn der Papierkorb geleert wird.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more would be left alone, each with its reason in the preview of the cleanup.</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag würde nicht angetastet; der Grund steht in der Vorschau des Aufräumens.</numerusform>
            <numerusform>%Ln weitere Einträge würden nicht angetastet; die Gründe stehen in der Vorschau des Aufräumens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::ProposalStep</name>
    <message>
        <source>This must be %1.</source>
        <extracomment>%1: what is allowed, as “a whole number from 1 to 100”</extracomment>
        <translation>Zulässig ist nur: %1.</translation>
    </message>
    <message>
        <source>These settings fit the farm</source>
        <translation>Diese Einstellungen passen zur Farm</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::SaveStep</name>
    <message>
        <source>Save the settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>These settings will be written to %1. The first cleanup still waits until you have looked at its preview.</source>
        <extracomment>%1: a path</extracomment>
        <translation>Diese Einstellungen werden in %1 geschrieben. Das erste Aufräumen wartet trotzdem, bis Sie seine Vorschau angesehen haben.</translation>
    </message>
    <message>
        <source>The settings are saved</source>
        <translation>Die Einstellungen sind gespeichert</translation>
    </message>
    <message>
        <source>They are in %1. You can change them any time in Settings.</source>
        <extracomment>%1: a path</extracomment>
        <translation>Sie stehen in %1. Sie können sie jederzeit unter „Einstellungen“ ändern.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::StepLine</name>
    <message>
        <source>1  Look</source>
        <translation>1  Suche</translation>
    </message>
    <message>
        <source>2  What was found</source>
        <translation>2  Was gefunden wurde</translation>
    </message>
    <message>
        <source>3  Settings</source>
        <translation>3  Einstellungen</translation>
    </message>
    <message>
        <source>4  First preview</source>
        <translation>4  Erste Vorschau</translation>
    </message>
    <message>
        <source>5  Save</source>
        <translation>5  Speichern</translation>
    </message>
    <message>
        <source>%1, done</source>
        <extracomment>%1: the title of a step that is done, as “2 What was found”</extracomment>
        <translation>%1, erledigt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::AssistantWiring</name>
    <message>
        <source>You may not write %1, so the settings are in %2 and hold for this window. To let the schedule use them as well, run this as an administrator:</source>
        <extracomment>%1 and %2: a path</extracomment>
        <translation>Sie dürfen %1 nicht schreiben, daher stehen die Einstellungen in %2 und gelten für dieses Fenster. Damit auch der Zeitplan sie verwendet, führen Sie als Administrator Folgendes aus:</translation>
    </message>
    <message>
        <source>Set up Printkeeper</source>
        <translation>Printkeeper einrichten</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Attention</name>
    <message>
        <source>The disk of %1 is %2 % full</source>
        <translation>Der Datenträger von %1 ist zu %2 % voll</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) point outside the upload folder</source>
        <translation>
            <numerusform>%Ln Auftrag verweist auf einen Ort außerhalb des Upload-Ordners</numerusform>
            <numerusform>%Ln Aufträge verweisen auf einen Ort außerhalb des Upload-Ordners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) have no file on disk</source>
        <translation>
            <numerusform>%Ln Auftrag hat keine Datei auf dem Datenträger</numerusform>
            <numerusform>%Ln Aufträge haben keine Datei auf dem Datenträger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) for jobs are missing</source>
        <translation>
            <numerusform>%Ln Ordner für Aufträge fehlt</numerusform>
            <numerusform>%Ln Ordner für Aufträge fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>The last cleanup did not end well</source>
        <translation>Das letzte Aufräumen ist nicht gut ausgegangen</translation>
    </message>
    <message>
        <source>Some of its actions failed; see maintenance.log.</source>
        <translation>Einige Aktionen sind fehlgeschlagen; siehe maintenance.log.</translation>
    </message>
    <message>
        <source>The last cleanup was %1</source>
        <translation>Das letzte Aufräumen war %1</translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n upload(s) would be removed</source>
        <translation>
            <numerusform>Das erste Aufräumen wartet auf Sie: %Ln Upload würde entfernt</numerusform>
            <numerusform>Das erste Aufräumen wartet auf Sie: %Ln Uploads würden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>the uploads</source>
        <translation>der Upload-Ordner</translation>
    </message>
    <message>
        <source>the archive</source>
        <translation>das Archiv</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>die Datenbank</translation>
    </message>
    <message>
        <source>the logs</source>
        <translation>die Protokolle</translation>
    </message>
    <message>
        <source>the backups</source>
        <translation>die Sicherungen</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own notes</source>
        <translation>die eigenen Aufzeichnungen von Printkeeper</translation>
    </message>
    <message>
        <source>For example job %1.</source>
        <translation>Zum Beispiel Auftrag %1.</translation>
    </message>
    <message>
        <source>Job: %1.</source>
        <translation>Auftrag: %1.</translation>
    </message>
    <message>
        <source>Only %1 are left; when it is full, no job can be taken. On it: %2.</source>
        <translation>Nur noch %1 sind frei; wenn der Datenträger voll ist, kann kein Auftrag angenommen werden. Darauf: %2.</translation>
    </message>
    <message>
        <source>%1 are left. On it: %2.</source>
        <translation>Noch %1 sind frei. Darauf: %2.</translation>
    </message>
    <message>
        <source>Printkeeper never touches such jobs.</source>
        <translation>Printkeeper tastet solche Aufträge nie an.</translation>
    </message>
    <message>
        <source>Without its file a job cannot be printed.</source>
        <translation>Ohne seine Datei kann ein Auftrag nicht gedruckt werden.</translation>
    </message>
    <message>
        <source>No job can move there until it is made. Missing in %1: %2.</source>
        <translation>Aufträge können erst nach dem Anlegen dorthin verschoben werden. In %1 fehlt: %2.</translation>
    </message>
    <message>
        <source>It should run every day, so files have been piling up since.</source>
        <translation>Es sollte jeden Tag laufen; seitdem sammeln sich Dateien an.</translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) would be archived. Nothing is touched until you allow it.</source>
        <translation>
            <numerusform>%Ln fertiger Auftrag würde archiviert. Nichts wird angetastet, bevor Sie es erlauben.</numerusform>
            <numerusform>%Ln fertige Aufträge würden archiviert. Nichts wird angetastet, bevor Sie es erlauben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: each is finished or put back before anything else is done.</source>
        <translation>Nichts ist verloren: Jeder wird abgeschlossen oder zurückgelegt, bevor etwas anderes geschieht.</translation>
    </message>
    <message>
        <source>The schedule file has a mistake, so nothing in it runs</source>
        <translation>Die Zeitplandatei enthält einen Fehler, daher läuft nichts darin</translation>
    </message>
    <message>
        <source>A run was interrupted, some of its jobs are half done</source>
        <translation>Ein Lauf wurde unterbrochen, einige seiner Aufträge sind halb erledigt</translation>
    </message>
    <message>
        <source>the pictures of models</source>
        <translation>die Vorschaubilder der Modelle</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) for jobs are not the ones used last time</source>
        <translation>
            <numerusform>%Ln Ordner für Aufträge ist nicht der zuletzt verwendete</numerusform>
            <numerusform>%Ln Ordner für Aufträge sind nicht die zuletzt verwendeten</numerusform>
        </translation>
    </message>
    <message>
        <source>Is the disk mounted? Until then nothing in them counts as missing: %1.</source>
        <translation>Ist der Datenträger eingehängt? Bis dahin gilt darin nichts als fehlend: %1.</translation>
    </message>
    <message>
        <source>The web app&apos;s job table was not recognised</source>
        <translation>Die Auftragstabelle der Web-App wurde nicht erkannt</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) for jobs are closed to the farm&apos;s user</source>
        <translation>
            <numerusform>%n Ordner für Aufträge ist für den Benutzer der Farm gesperrt</numerusform>
            <numerusform>%n Ordner für Aufträge sind für den Benutzer der Farm gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>No job in there is looked at or moved until root runs the repair: %1.</source>
        <translation>Kein Auftrag darin wird angesehen oder verschoben, bis root die Reparatur ausführt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) to put right in the file. The first: %1</source>
        <translation>
            <numerusform>%n Fehler ist in der Datei zu beheben. Der erste: %1</numerusform>
            <numerusform>%n Fehler sind in der Datei zu beheben. Der erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What is meant by line %1 cannot be understood.</source>
        <translation>Was Zeile %1 meint, ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Its last line, %1, is not finished with Enter.</source>
        <translation>Ihre letzte Zeile (%1) endet nicht mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>Line %1 does not say as which user it runs.</source>
        <translation>Zeile %1 sagt nicht, als welcher Benutzer sie läuft.</translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n temporary file(s) would be removed</source>
        <translation>
            <numerusform>Das erste Aufräumen wartet auf Sie: %Ln temporäre Datei würde entfernt</numerusform>
            <numerusform>Das erste Aufräumen wartet auf Sie: %Ln temporäre Dateien würden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is touched until you allow it.</source>
        <translation>Nichts wird angetastet, bis Sie es erlauben.</translation>
    </message>
    <message>
        <source>The schedule file %1 cannot be read, so nobody can tell what runs by itself.</source>
        <translation>Die Zeitplandatei %1 kann nicht gelesen werden, daher lässt sich nicht sagen, was von selbst läuft.</translation>
    </message>
    <message>
        <source>The clock may be wrong, so no cleanup can run</source>
        <translation>Die Uhr könnte falsch gehen, daher kann nicht aufgeräumt werden</translation>
    </message>
    <message>
        <source>It says %1, and the last run was at %2. Set it, or, if it is right, look at the plan and run it once anyway.</source>
        <extracomment>%1 and %2: a time</extracomment>
        <translation>Sie zeigt %1, und der letzte Lauf war am %2. Stellen Sie sie, oder sehen Sie sich, wenn sie stimmt, den Plan an, und führen Sie ihn trotzdem einmal aus.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::ChartFrame</name>
    <message>
        <source>From %1 (%2) to %3 (%4), lowest %5, highest %6.</source>
        <extracomment>%1: the first value, %2: its time, %3: the last value, %4: its time, %5: a value, %6: a value</extracomment>
        <translation>Von %1 (%2) bis %3 (%4), niedrigster Wert %5, höchster %6.</translation>
    </message>
    <message>
        <source>Threshold: %1.</source>
        <extracomment>%1: a level, as “warning 80 %”</extracomment>
        <translation>Schwelle: %1.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CheckCommand</name>
    <message>
        <source>Say why nothing happened: to the farm, or to one job.</source>
        <translation>Sagen, warum nichts geschehen ist: mit der Farm oder mit einem Auftrag.</translation>
    </message>
    <message>
        <source>the job&apos;s number</source>
        <translation>die Nummer des Auftrags</translation>
    </message>
    <message>
        <source>Follows a job from its row to its file, the file&apos;s owner and the rule that takes it. Exits with 1 when something keeps it from happening. Changes nothing.</source>
        <translation>Verfolgt einen Auftrag von seiner Zeile zu seiner Datei, deren Eigentümer und der Regel, die ihn erfasst. Endet mit 1, wenn etwas im Weg steht. Ändert nichts.</translation>
    </message>
    <message>
        <source>JOB</source>
        <translation>JOB</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CheckDiskCommand</name>
    <message>
        <source>Measure the disk of a path and every volume of the farm.</source>
        <translation>Den Datenträger eines Pfads und alle Datenträger der Farm messen.</translation>
    </message>
    <message>
        <source>what to measure; uploads when it is left out</source>
        <translation>was gemessen wird; ohne Angabe der Upload-Ordner</translation>
    </message>
    <message>
        <source>The figures are those of df. Adds a sample to the history and a line to disk_space.log. Exits with 1 when a volume is above disk/warning_percent or disk/critical_percent.</source>
        <translation>Die Zahlen sind die von df. Fügt dem Verlauf eine Messung und disk_space.log eine Zeile hinzu. Endet mit 1, wenn ein Datenträger über disk/warning_percent oder disk/critical_percent liegt.</translation>
    </message>
    <message>
        <source>%1 is %2 % full (%3 free); the warning level is %4 %.</source>
        <translation>%1 ist zu %2 % voll (%3 frei); die Warnschwelle liegt bei %4 %.</translation>
    </message>
    <message>
        <source>The database takes %1.</source>
        <translation>Die Datenbank belegt %1.</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>Nicht gemessen: %1</translation>
    </message>
    <message>
        <source>Not noted in the history: %1</source>
        <translation>Nicht im Verlauf vermerkt: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Cleanup</name>
    <message>
        <source>The job changed meanwhile; it was left alone.</source>
        <translation>Der Auftrag hat sich inzwischen geändert; er wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The time of the job cannot be read, so its age is unknown; correct it in the database.</source>
        <translation>Die Zeit des Auftrags ist nicht lesbar, daher ist sein Alter unbekannt; korrigieren Sie sie in der Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>Completed %n day(s) ago</source>
        <translation>
            <numerusform>Seit %Ln Tag fertig</numerusform>
            <numerusform>Seit %Ln Tagen fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened to it for %n day(s)</source>
        <translation>
            <numerusform>Seit %Ln Tag ist nichts damit geschehen</numerusform>
            <numerusform>Seit %Ln Tagen ist nichts damit geschehen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no folder for the status &quot;%1&quot; that it would get; name one with the setting layout/%1.</source>
        <translation>Für den Status „%1“, den der Auftrag bekäme, gibt es keinen Ordner; geben Sie mit der Einstellung layout/%1 einen an.</translation>
    </message>
    <message>
        <source>Two jobs name the same file %1; it is left alone.</source>
        <translation>Zwei Aufträge nennen dieselbe Datei %1; sie wird nicht angetastet.</translation>
    </message>
    <message>
        <source>The job&apos;s file %1 is missing; the job is left alone.</source>
        <translation>Die Datei %1 des Auftrags fehlt; der Auftrag wird nicht angetastet.</translation>
    </message>
    <message>
        <source>%1 is no regular file; the job is left alone.</source>
        <translation>%1 ist keine reguläre Datei; der Auftrag wird nicht angetastet.</translation>
    </message>
    <message>
        <source>%1 was written less than an hour ago; the job is left alone.</source>
        <translation>%1 wurde vor weniger als einer Stunde geschrieben; der Auftrag wird nicht angetastet.</translation>
    </message>
    <message>
        <source>The file %1 is not the one that was looked at any more; it was left alone.</source>
        <translation>Die Datei %1 ist nicht mehr die, die geprüft wurde; sie wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>The journal of what cleanup does could not be read or written; check farm/state and the space on its disk.</source>
        <translation>Das Journal des Aufräumens konnte nicht gelesen oder geschrieben werden; prüfen Sie farm/state und den Platz auf dessen Datenträger.</translation>
    </message>
    <message>
        <source>A run was interrupted, and what it left cannot be looked at, so nothing was changed. Is the disk mounted? (%1)</source>
        <translation>Ein Lauf wurde unterbrochen, und was er hinterlassen hat, lässt sich nicht untersuchen; deshalb wurde nichts geändert. Ist der Datenträger eingehängt? (%1)</translation>
    </message>
    <message>
        <source>The file %1 could not be put back to %2 after an interrupted run; move it there by hand. (%3)</source>
        <translation>Die Datei %1 konnte nach einem unterbrochenen Lauf nicht nach %2 zurückgelegt werden; verschieben Sie sie von Hand dorthin. (%3)</translation>
    </message>
    <message>
        <source>The tables of the farm&apos;s database could not be read.</source>
        <translation>Die Tabellen der Farm-Datenbank konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The columns of the table %1 could not be read.</source>
        <translation>Die Spalten der Tabelle %1 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A row of the table %1 could not be read.</source>
        <translation>Eine Zeile der Tabelle %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Another job of the table %1 refers to this one; it was left alone.</source>
        <translation>Ein anderer Auftrag der Tabelle %1 verweist auf diesen; er wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>A row of the table %1 refers to this job and must stay; the job was left alone.</source>
        <translation>Eine Zeile der Tabelle %1 verweist auf diesen Auftrag und muss bleiben; der Auftrag wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>A program has it open.</source>
        <translation>Ein Programm hat die Datei geöffnet.</translation>
    </message>
    <message>
        <source>A row of the farm&apos;s database could not be written (%1).</source>
        <translation>Eine Zeile der Farm-Datenbank konnte nicht geschrieben werden (%1).</translation>
    </message>
    <message>
        <source>There is no such job any more.</source>
        <translation>Diesen Auftrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Two jobs have this id; correct it in the database.</source>
        <translation>Zwei Aufträge haben diese ID; korrigieren Sie das in der Datenbank.</translation>
    </message>
    <message>
        <source>It is being printed right now.</source>
        <translation>Er wird gerade gedruckt.</translation>
    </message>
    <message>
        <source>It is in the archive already.</source>
        <translation>Er ist schon im Archiv.</translation>
    </message>
    <message>
        <source>It is not in the archive.</source>
        <translation>Er ist nicht im Archiv.</translation>
    </message>
    <message>
        <source>The farm has no folder for its status, so nobody can know what may be done with it.</source>
        <translation>Die Farm hat keinen Ordner für seinen Status, daher kann niemand wissen, was mit ihm geschehen darf.</translation>
    </message>
    <message>
        <source>A program has its file %1 open right now.</source>
        <translation>Ein Programm hat seine Datei %1 gerade geöffnet.</translation>
    </message>
    <message>
        <source>Removed by a person</source>
        <translation>Von einer Person entfernt</translation>
    </message>
    <message>
        <source>Archived by a person</source>
        <translation>Von einer Person archiviert</translation>
    </message>
    <message>
        <source>The journal of what cleanup has removed could not be read; check farm/state.</source>
        <translation>Das Journal dessen, was das Aufräumen entfernt hat, konnte nicht gelesen werden; prüfen Sie farm/state.</translation>
    </message>
    <message>
        <source>Back to “%1”, where it was before it was archived</source>
        <translation>Zurück nach „%1“, wo er vor dem Archivieren war</translation>
    </message>
    <message>
        <source>Back to “%1”; where it was before it was archived is not known</source>
        <translation>Zurück nach „%1“; wo er vor dem Archivieren war, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The farm has no folder for its status &quot;%1&quot;, so nobody can know what may be done with it; name one with the setting layout/%1.</source>
        <translation>Die Farm hat keinen Ordner für seinen Status „%1“, daher kann niemand wissen, was mit ihm geschehen darf; geben Sie mit der Einstellung layout/%1 einen an.</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Is its disk mounted? If it is, make the folder, or correct the setting layout/%2.</source>
        <translation>Der Ordner %1 ist nicht vorhanden. Ist sein Datenträger eingehängt? Wenn ja, legen Sie den Ordner an, oder korrigieren Sie die Einstellung layout/%2.</translation>
    </message>
    <message>
        <source>The journal of what was done to this job could not be read; check farm/state.</source>
        <translation>Das Journal dessen, was mit diesem Auftrag geschehen ist, konnte nicht gelesen werden; prüfen Sie farm/state.</translation>
    </message>
    <message>
        <source>It is kept until %1.</source>
        <translation>Er wird bis %1 behalten.</translation>
    </message>
    <message>
        <source>It is kept.</source>
        <translation>Er wird behalten.</translation>
    </message>
    <message>
        <source>The jobs of %1 are kept until %2.</source>
        <translation>Die Aufträge von %1 werden bis %2 behalten.</translation>
    </message>
    <message>
        <source>The jobs of %1 are kept.</source>
        <translation>Die Aufträge von %1 werden behalten.</translation>
    </message>
    <message>
        <source>The folder %1 is kept until %2.</source>
        <translation>Der Ordner %1 wird bis %2 behalten.</translation>
    </message>
    <message>
        <source>The folder %1 is kept.</source>
        <translation>Der Ordner %1 wird behalten.</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>The keep list could not be read or written; check farm/state.</source>
        <translation>Die Behalten-Liste konnte nicht gelesen oder geschrieben werden; prüfen Sie farm/state.</translation>
    </message>
    <message numerus="yes">
        <source>Temporary file, left over for %n hour(s)</source>
        <translation>
            <numerusform>Temporäre Datei, seit %Ln Stunde übrig</numerusform>
            <numerusform>Temporäre Datei, seit %Ln Stunden übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 was copied to %2 by an interrupted run, but is still there itself and cannot be removed; remove it by hand. (%3)</source>
        <translation>Die Datei %1 wurde von einem unterbrochenen Lauf nach %2 kopiert, liegt aber selbst noch da und lässt sich nicht entfernen; entfernen Sie sie von Hand. (%3)</translation>
    </message>
    <message>
        <source>Cancelled before it was begun.</source>
        <translation>Abgebrochen, bevor damit begonnen wurde.</translation>
    </message>
    <message>
        <source>Something came to refer to the job at the same moment; it was put back.</source>
        <translation>Im selben Moment ist ein Verweis auf den Auftrag entstanden; er wurde zurückgelegt.</translation>
    </message>
    <message>
        <source>The job has changed since it was looked at; it is left alone.</source>
        <translation>Der Auftrag hat sich geändert, seit er geprüft wurde; er wird nicht angetastet.</translation>
    </message>
    <message>
        <source>The folder %1 is not as it was; it was left alone.</source>
        <translation>Der Ordner %1 ist nicht mehr so, wie er war; er wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>What is known of files without a job could not be read or written; check farm/state.</source>
        <translation>Was über Dateien ohne Auftrag bekannt ist, konnte nicht gelesen oder geschrieben werden; prüfen Sie farm/state.</translation>
    </message>
    <message>
        <source>%1 is a link to a folder that was not used before; nothing was moved there or from there. If this is right, run once with --new-root.</source>
        <translation>%1 ist ein Link auf einen Ordner, der bisher nicht verwendet wurde; nichts wurde dorthin oder von dort verschoben. Wenn das so richtig ist, starten Sie einmal mit --new-root.</translation>
    </message>
    <message>
        <source>The file %1 was put back as %2 after an interrupted run, because another file has its place now.</source>
        <translation>Die Datei %1 wurde nach einem unterbrochenen Lauf als %2 zurückgelegt, weil jetzt eine andere Datei an ihrer Stelle liegt.</translation>
    </message>
    <message>
        <source>Something came to refer to the job at the same moment; the next run puts it back.</source>
        <translation>Im selben Augenblick verwies etwas auf den Auftrag; der nächste Lauf stellt ihn wieder her.</translation>
    </message>
    <message>
        <source>Stopped. %1 has become a link since the last time; nothing was changed.</source>
        <extracomment>%1: path of a folder</extracomment>
        <translation>Angehalten. %1 ist seit dem letzten Mal ein Link geworden; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped. %1 is not the folder that was used last time (its mark is missing or another one); nothing was changed. Is its disk mounted?</source>
        <extracomment>%1: path of a folder</extracomment>
        <translation>Angehalten. %1 ist nicht der Ordner vom letzten Mal (sein Kennzeichen fehlt oder ist ein anderes); nichts wurde geändert. Ist sein Datenträger eingehängt?</translation>
    </message>
    <message>
        <source>Stopped. None of the folders for jobs is in %1; nothing was changed. Is the disk mounted?</source>
        <extracomment>%1: path of a folder</extracomment>
        <translation>Angehalten. In %1 ist keiner der Auftragsordner; nichts wurde geändert. Ist der Datenträger eingehängt?</translation>
    </message>
    <message>
        <source>Stopped. %1 is not the upload folder that was cleaned up last time (its mark is missing or another one); nothing was changed. Is the disk mounted?</source>
        <extracomment>%1: path of a folder</extracomment>
        <translation>Angehalten. %1 ist nicht der Upload-Ordner, der zuletzt aufgeräumt wurde (sein Kennzeichen fehlt oder ist ein anderes); nichts wurde geändert. Ist der Datenträger eingehängt?</translation>
    </message>
    <message>
        <source>If this is right, run once with --new-root.</source>
        <translation>Wenn das stimmt, einmal mit --new-root aufrufen.</translation>
    </message>
    <message>
        <source>Stopped. %1 % of all files would be nobody&apos;s (%2 of %3), as with an older or an empty database; nothing was changed.</source>
        <extracomment>%1: percent, %2: files without a job, %3: all files</extracomment>
        <translation>Angehalten. %1 % aller Dateien gehörten zu keinem Auftrag (%2 von %3), wie bei einer älteren oder leeren Datenbank; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped. This would archive %1 % of all completed jobs (%2 of %3); nothing was changed.</source>
        <extracomment>%1: percent, %2: jobs that would go, %3: all of them</extracomment>
        <translation>Angehalten. Das würde %1 % aller fertigen Aufträge archivieren (%2 von %3); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped. This would remove %1 % of all waiting uploads (%2 of %3); nothing was changed.</source>
        <extracomment>%1: percent, %2: uploads that would go, %3: all of them</extracomment>
        <translation>Angehalten. Das würde %1 % aller wartenden Uploads entfernen (%2 von %3); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Look at the findings, or run once with --over-limit.</source>
        <translation>Die Funde ansehen oder einmal mit --over-limit aufrufen.</translation>
    </message>
    <message>
        <source>Look at the plan, or run once with --over-limit.</source>
        <translation>Den Plan ansehen oder einmal mit --over-limit aufrufen.</translation>
    </message>
    <message>
        <source>Stopped. The clock says %1, which is before the last run at %2; nothing was changed.</source>
        <extracomment>%1: a time that is earlier than the time %2</extracomment>
        <translation>Angehalten. Die Uhr zeigt %1, das ist vor dem letzten Lauf am %2; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Set the clock, or run once with --trust-clock.</source>
        <translation>Die Uhr stellen oder einmal mit --trust-clock aufrufen.</translation>
    </message>
    <message>
        <source>Stopped. The clock says %1, more than 30 days after the last run at %2; nothing was changed.</source>
        <extracomment>%1: a time that is later than the time %2</extracomment>
        <translation>Angehalten. Die Uhr zeigt %1, mehr als 30 Tage nach dem letzten Lauf am %2; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A second start at least an hour from now goes on; or run once with --trust-clock.</source>
        <translation>Ein zweiter Start nach mindestens einer Stunde fährt fort; oder einmal mit --trust-clock aufrufen.</translation>
    </message>
    <message>
        <source>The folder %1 is closed to the farm&apos;s user, so nothing can go there; as root: printkeeperctl layout --repair.</source>
        <translation>Der Ordner %1 ist für den Benutzer der Farm gesperrt, daher kann nichts dorthin; als root: printkeeperctl layout --repair.</translation>
    </message>
    <message>
        <source>Another file lies at %1 now; move it away first.</source>
        <translation>Unter %1 liegt jetzt eine andere Datei; verschieben Sie diese zuerst.</translation>
    </message>
    <message>
        <source>The farm&apos;s user may not write to the folder %1, so nothing can be taken out of it; as root: printkeeperctl layout --repair.</source>
        <translation>Der Benutzer der Farm darf nicht in den Ordner %1 schreiben, daher lässt sich nichts aus ihm herausnehmen; als root: printkeeperctl layout --repair.</translation>
    </message>
    <message>
        <source>The farm&apos;s user may not write to the folder %1, so nothing can be taken out of it; correct its owner or its mode.</source>
        <translation>Der Benutzer der Farm darf nicht in den Ordner %1 schreiben, daher lässt sich nichts aus ihm herausnehmen; berichtigen Sie seinen Besitzer oder seine Rechte.</translation>
    </message>
    <message>
        <source>The trash in %1 is not there. Is its disk mounted?</source>
        <translation>Der Papierkorb in %1 ist nicht da. Ist sein Datenträger eingehängt?</translation>
    </message>
    <message>
        <source>Its record in the database has changed since, or is gone.</source>
        <translation>Sein Eintrag in der Datenbank hat sich seither geändert oder ist weg.</translation>
    </message>
    <message>
        <source>The database has a job %1 again; an undo never replaces a row.</source>
        <translation>Die Datenbank hat wieder einen Auftrag %1; Rückgängig ersetzt nie eine Zeile.</translation>
    </message>
    <message>
        <source>Not all of it could go back to %1, where it lay; the next run puts it back.</source>
        <translation>Nicht alles konnte nach %1 zurück, wo es lag; der nächste Lauf legt es zurück.</translation>
    </message>
    <message>
        <source>The file %1 belongs to a job by now; it was left alone.</source>
        <translation>Die Datei %1 gehört inzwischen zu einem Auftrag; sie wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>The folder %1 is mounted read-only, so nothing can go there; mount it so that it can be written to.</source>
        <translation>Der Ordner %1 ist nur lesbar eingehängt, daher kann nichts dorthin; hängen Sie ihn beschreibbar ein.</translation>
    </message>
    <message>
        <source>The name %1 was taken meanwhile, and which other one is free could not be seen; the next run looks again.</source>
        <translation>Der Name %1 wurde inzwischen vergeben, und welcher andere frei ist, war nicht festzustellen; der nächste Lauf sieht noch einmal nach.</translation>
    </message>
    <message>
        <source>Another file had taken the place of %1 when a run was interrupted; it was put back there.</source>
        <translation>Als ein Lauf unterbrochen wurde, lag an der Stelle von %1 eine andere Datei; sie wurde dorthin zurückgelegt.</translation>
    </message>
    <message>
        <source>Since a run was interrupted, %1 is another file than the one that was to go there from %2; it was left alone. If it belongs there, put it back by hand.</source>
        <translation>Seit ein Lauf unterbrochen wurde, ist %1 eine andere Datei als die, die von %2 dorthin sollte; sie wurde nicht angetastet. Gehört sie nach %2, legen Sie sie von Hand zurück.</translation>
    </message>
    <message>
        <source>The web app writes to its database so often that nobody can see whether the file %1 has become a job&apos;s; it was left alone.</source>
        <translation>Die Web-App schreibt so oft in ihre Datenbank, dass sich nicht feststellen lässt, ob die Datei %1 inzwischen zu einem Auftrag gehört; sie wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>The folder %1 is mounted read-only, so nothing can be taken out of it; mount it so that it can be written to.</source>
        <translation>Der Ordner %1 ist nur lesbar eingehängt, daher lässt sich nichts aus ihm herausnehmen; hängen Sie ihn beschreibbar ein.</translation>
    </message>
    <message>
        <source>Another job has come to name the file %1 meanwhile; it was left alone.</source>
        <translation>Ein anderer Auftrag nennt inzwischen die Datei %1; sie wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Somebody has put another file in the place of the farm&apos;s database %1, so nothing more was changed; run it once more.</source>
        <translation>Jemand hat eine andere Datei an die Stelle der Datenbank %1 der Farm gelegt, daher wurde nichts weiter geändert; führen Sie es noch einmal aus.</translation>
    </message>
    <message>
        <source>Another job has come to name the file %1 meanwhile; it was put back.</source>
        <translation>Ein anderer Auftrag nennt inzwischen die Datei %1; sie wurde zurückgelegt.</translation>
    </message>
    <message>
        <source>A job that was put back shares the file %1; so this one was put back, too.</source>
        <translation>Ein Auftrag, der zurückgelegt wurde, teilt sich die Datei %1 mit diesem; daher wurde auch dieser zurückgelegt.</translation>
    </message>
    <message>
        <source>Another job has come to need the file %1, which could not be put back and is kept as %2: %3</source>
        <translation>Ein anderer Auftrag braucht inzwischen die Datei %1, die sich nicht zurücklegen ließ und als %2 aufgehoben wird: %3</translation>
    </message>
    <message>
        <source>Another job names %1 as its picture or metadata; it is left alone.</source>
        <translation>Ein anderer Auftrag nennt %1 als sein Bild oder seine Metadaten; sie wird nicht angetastet.</translation>
    </message>
    <message>
        <source>It has no status, so nobody can know what may be done with it; correct it in the database.</source>
        <translation>Er hat keinen Status, also kann niemand wissen, was mit ihm geschehen darf; korrigieren Sie ihn in der Datenbank.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupCommand</name>
    <message>
        <source>Remove stale uploads and leftovers, archive completed jobs.</source>
        <translation>Alte Uploads und Überreste entfernen, fertige Aufträge archivieren.</translation>
    </message>
    <message>
        <source>only show what would be done; write nothing</source>
        <translation>nur zeigen, was getan würde; nichts schreiben</translation>
    </message>
    <message>
        <source>with --dry-run: the plan for that moment, YYYY-MM-DD or an ISO 8601 time, UTC unless it has an offset</source>
        <translation>mit --dry-run: der Plan für diesen Zeitpunkt, YYYY-MM-DD oder eine Zeit nach ISO 8601, ohne Angabe der Zeitverschiebung in UTC</translation>
    </message>
    <message>
        <source>only remove-uploads, archive or remove-temp; may be repeated</source>
        <translation>nur remove-uploads, archive oder remove-temp; mehrfach möglich</translation>
    </message>
    <message>
        <source>also write the actions into a new CSV file</source>
        <translation>die Aktionen auch in eine neue CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>lift the guard share: a rule takes too many jobs</source>
        <translation>den Schutz share aufheben: eine Regel erfasst zu viele Aufträge</translation>
    </message>
    <message>
        <source>lift the guard clock: the time looks wrong</source>
        <translation>den Schutz clock aufheben: die Uhrzeit scheint falsch</translation>
    </message>
    <message>
        <source>lift the guard root: this is not the known uploads folder</source>
        <translation>den Schutz root aufheben: das ist nicht der bekannte Upload-Ordner</translation>
    </message>
    <message>
        <source>Row, file and sidecars of a job go together or not at all. Removed files wait in a trash, and undo takes a run back. A first clean-up by hand is the approval that run cleanup waits for on a new farm. Exits with 1 when some actions failed, with 3 when a guard refused the whole run.</source>
        <translation>Zeile, Datei und Begleitdateien eines Auftrags werden zusammen behandelt oder gar nicht. Entfernte Dateien warten in einem Papierkorb, und undo macht einen Lauf rückgängig. Ein erstes Aufräumen von Hand ist die Freigabe, auf die run cleanup bei einer neuen Farm wartet. Endet mit 1, wenn einige Aktionen fehlgeschlagen sind, und mit 3, wenn ein Schutz den ganzen Lauf abgelehnt hat.</translation>
    </message>
    <message>
        <source>--only must be remove-uploads, archive or remove-temp, not “%1”.</source>
        <translation>--only muss remove-uploads, archive oder remove-temp sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>--at is for a dry run only; add --dry-run.</source>
        <translation>--at gilt nur für einen Probelauf; geben Sie zusätzlich --dry-run an.</translation>
    </message>
    <message>
        <source>--at must be YYYY-MM-DD or an ISO 8601 time, not “%1”.</source>
        <translation>--at muss YYYY-MM-DD oder eine Zeit nach ISO 8601 sein, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupCsv</name>
    <message>
        <source>The file %1 exists already and is not overwritten.</source>
        <translation>Die Datei %1 gibt es schon; sie wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>%1 is no name for a file.</source>
        <translation>%1 ist kein Dateiname.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupReport</name>
    <message>
        <source>… and %1 more; --json lists all.</source>
        <translation>… und %1 weitere; --json listet alle auf.</translation>
    </message>
    <message>
        <source>Would remove these uploads:</source>
        <translation>Diese Uploads würden entfernt:</translation>
    </message>
    <message>
        <source>Uploads to remove:</source>
        <translation>Zu entfernende Uploads:</translation>
    </message>
    <message>
        <source>Would archive these jobs:</source>
        <translation>Diese Aufträge würden archiviert:</translation>
    </message>
    <message>
        <source>Jobs to archive:</source>
        <translation>Zu archivierende Aufträge:</translation>
    </message>
    <message>
        <source>Would remove these temporary files:</source>
        <translation>Diese temporären Dateien würden entfernt:</translation>
    </message>
    <message>
        <source>Temporary files to remove:</source>
        <translation>Zu entfernende temporäre Dateien:</translation>
    </message>
    <message>
        <source>(no file)</source>
        <translation>(keine Datei)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übersprungen: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Skipped, left as they are:</source>
        <translation>Übersprungen und unverändert gelassen:</translation>
    </message>
    <message>
        <source>Refused, nothing was changed: %1</source>
        <translation>Abgelehnt, es wurde nichts geändert: %1</translation>
    </message>
    <message>
        <source>Dry run, nothing was changed: %1 actions planned.</source>
        <translation>Probelauf, es wurde nichts geändert: %1 Aktionen geplant.</translation>
    </message>
    <message>
        <source>Cancelled (run %1): %2 actions done, %3 failed, the others left as they are.</source>
        <translation>Abgebrochen (Lauf %1): %2 Aktionen erledigt, %3 fehlgeschlagen, die übrigen nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Cleaned up (run %1): %2 actions done, %3 failed.</source>
        <translation>Aufgeräumt (Lauf %1): %2 Aktionen erledigt, %3 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Frees now %1, later %2 (when the trash is emptied), moves %3 (frees nothing on the same disk).</source>
        <translation>Gibt jetzt %1 frei, später %2 (wenn der Papierkorb geleert wird), verschiebt %3 (macht auf demselben Datenträger nichts frei).</translation>
    </message>
    <message>
        <source>Freed %1 now, %2 later (when the trash is emptied), moved %3 (frees nothing on the same disk).</source>
        <translation>Jetzt %1 freigegeben, später %2 (wenn der Papierkorb geleert wird), %3 verschoben (macht auf demselben Datenträger nichts frei).</translation>
    </message>
    <message>
        <source>When that is meant, lift this guard for one run with %1.</source>
        <translation>Wenn das so gewollt ist, heben Sie diesen Schutz mit %1 für einen Lauf auf.</translation>
    </message>
    <message>
        <source>Take it back with: printkeeperctl undo %1</source>
        <translation>Rückgängig machen mit: printkeeperctl undo %1</translation>
    </message>
    <message>
        <source>Would restore these jobs:</source>
        <translation>Diese Aufträge würden wiederhergestellt:</translation>
    </message>
    <message>
        <source>Jobs to restore:</source>
        <translation>Wiederherzustellende Aufträge:</translation>
    </message>
    <message>
        <source>Would remove these jobs:</source>
        <translation>Diese Aufträge würden entfernt:</translation>
    </message>
    <message>
        <source>Jobs to remove:</source>
        <translation>Zu entfernende Aufträge:</translation>
    </message>
    <message>
        <source>Would move the files of these jobs:</source>
        <translation>Die Dateien dieser Aufträge würden verschoben:</translation>
    </message>
    <message>
        <source>Jobs whose files to move:</source>
        <translation>Aufträge mit zu verschiebenden Dateien:</translation>
    </message>
    <message>
        <source>Would remove these files without a job:</source>
        <translation>Diese Dateien ohne Auftrag würden entfernt:</translation>
    </message>
    <message>
        <source>Files without a job to remove:</source>
        <translation>Zu entfernende Dateien ohne Auftrag:</translation>
    </message>
    <message>
        <source>Of the trash %1 go for good, which cannot be undone.</source>
        <translation>Aus dem Papierkorb werden %1 endgültig entfernt; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 of %2 actions, %3</source>
        <translation>%1 von %2 Aktionen, %3</translation>
    </message>
    <message>
        <source>Of what is removed %1 go for good, which cannot be undone.</source>
        <translation>Vom Entfernten werden %1 endgültig gelöscht, was nicht rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Of what was removed %1 are gone for good, which cannot be undone.</source>
        <translation>Vom Entfernten sind %1 endgültig gelöscht, was nicht rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>The disk is critical: of what is removed %1 go for good at once, which cannot be undone.</source>
        <translation>Der Datenträger ist kritisch voll: Vom Entfernten werden %1 sofort endgültig gelöscht, was nicht rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>The disk was critical: of what was removed %1 are gone for good, which cannot be undone.</source>
        <translation>Der Datenträger war kritisch voll: Vom Entfernten sind %1 endgültig gelöscht, was nicht rückgängig gemacht werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n of the actions back with: printkeeperctl undo %1</source>
        <translation>
            <numerusform>%n der Aktionen zurücknehmen mit: printkeeperctl undo %1</numerusform>
            <numerusform>%n der Aktionen zurücknehmen mit: printkeeperctl undo %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped (run %1): %2 actions done, %3 failed, the others left for the next run.</source>
        <translation>Angehalten (Lauf %1): %2 Aktionen erledigt, %3 fehlgeschlagen, die übrigen bleiben für den nächsten Lauf.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupSettings</name>
    <message>
        <source>Archived jobs have the status %1, but %2 takes jobs with that status, so the next cleanup would take them as well; change cleanup/archived_status or %2 in %3.</source>
        <extracomment>%1: a status as “Archived”; %2: a setting; %3: a file</extracomment>
        <translation>Archivierte Aufträge haben den Status %1, aber %2 erfasst Aufträge mit diesem Status, daher träfe das nächste Aufräumen auch sie; ändern Sie cleanup/archived_status oder %2 in %3.</translation>
    </message>
    <message>
        <source>The status %1 is in %2 and in %3, but jobs are either removed or archived; leave it in one of them in %4.</source>
        <extracomment>%1: a status as “Completed”; %2 and %3: settings; %4: a file</extracomment>
        <translation>Der Status %1 steht in %2 und in %3, doch Aufträge werden entweder entfernt oder archiviert; lassen Sie ihn in %4 nur an einer der beiden Stellen stehen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView</name>
    <message>
        <source>Cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Archived by hand</source>
        <translation>Von Hand archiviert</translation>
    </message>
    <message>
        <source>Restored by hand</source>
        <translation>Von Hand wiederhergestellt</translation>
    </message>
    <message>
        <source>Removed by hand</source>
        <translation>Von Hand entfernt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Trash emptied</source>
        <translation>Papierkorb geleert</translation>
    </message>
    <message>
        <source>did not end yet</source>
        <translation>noch nicht beendet</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>How a run ended</extracomment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped, nothing changed</source>
        <translation>angehalten, nichts geändert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>How a run ended</extracomment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>How a run ended</extracomment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>Clean up now</source>
        <translation>Jetzt aufräumen</translation>
    </message>
    <message numerus="yes">
        <source>Clean up now · %n job(s)</source>
        <translation>
            <numerusform>Jetzt aufräumen · %Ln Auftrag</numerusform>
            <numerusform>Jetzt aufräumen · %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up now · %n file(s)</source>
        <translation>
            <numerusform>Jetzt aufräumen · %Ln Datei</numerusform>
            <numerusform>Jetzt aufräumen · %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run once anyway · %n job(s)</source>
        <translation>
            <numerusform>Trotzdem einmal ausführen · %Ln Auftrag</numerusform>
            <numerusform>Trotzdem einmal ausführen · %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>The cleanup was cancelled before it did anything.</source>
        <translation>Das Aufräumen wurde abgebrochen, bevor es etwas getan hat.</translation>
    </message>
    <message>
        <source>The cleanup could not do anything.</source>
        <translation>Das Aufräumen konnte nichts ausführen.</translation>
    </message>
    <message>
        <source>There was nothing to clean up.</source>
        <translation>Es gab nichts aufzuräumen.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) removed</source>
        <translation>
            <numerusform>%Ln Auftrag entfernt</numerusform>
            <numerusform>%Ln Aufträge entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) archived</source>
        <translation>
            <numerusform>%Ln Auftrag archiviert</numerusform>
            <numerusform>%Ln Aufträge archiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) removed</source>
        <translation>
            <numerusform>%Ln temporäre Datei entfernt</numerusform>
            <numerusform>%Ln temporäre Dateien entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled after a part: %1</source>
        <extracomment>%1: a list, as “12 jobs removed, 3 jobs archived”</extracomment>
        <translation>Nach einem Teil abgebrochen: %1</translation>
    </message>
    <message>
        <source>Cleaned up: %1</source>
        <extracomment>%1: a list, as “12 jobs removed, 3 jobs archived”</extracomment>
        <translation>Aufgeräumt: %1</translation>
    </message>
    <message>
        <source>%1 are free now</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 sind jetzt frei</translation>
    </message>
    <message>
        <source>%1 more when the trash is emptied</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 mehr, wenn der Papierkorb geleert wird</translation>
    </message>
    <message>
        <source>%1 moved to the archive, which frees nothing on this disk</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 ins Archiv verschoben, was auf diesem Datenträger nichts frei macht</translation>
    </message>
    <message>
        <source>Nothing is free yet: %1 when the trash is emptied</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Noch ist nichts frei: %1, wenn der Papierkorb geleert wird</translation>
    </message>
    <message>
        <source>%1, by hand</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>%1, von Hand</translation>
    </message>
    <message>
        <source>%1, by Printkeeper</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>%1, durch Printkeeper</translation>
    </message>
    <message>
        <source>%1, by cron</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>%1, durch cron</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln Aktion</numerusform>
            <numerusform>%Ln Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>%1 freed</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 freigegeben</translation>
    </message>
    <message>
        <source>undone</source>
        <extracomment>Of a run: it was taken back</extracomment>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>Job %1</source>
        <extracomment>%1: the id of a job</extracomment>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>for ever</source>
        <extracomment>How long something is kept</extracomment>
        <translation>für immer</translation>
    </message>
    <message>
        <source>over since %1</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>abgelaufen seit %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Compared and mended</source>
        <translation>Verglichen und behoben</translation>
    </message>
    <message>
        <source>Folders repaired</source>
        <translation>Ordner repariert</translation>
    </message>
    <message>
        <source>File without a job</source>
        <translation>Datei ohne Auftrag</translation>
    </message>
    <message>
        <source>Original of a job</source>
        <translation>Original eines Auftrags</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Wrong folder</source>
        <translation>Falscher Ordner</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Zweiter Ordner</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>Unbekannter Status</translation>
    </message>
    <message>
        <source>One file, two jobs</source>
        <translation>Eine Datei, zwei Aufträge</translation>
    </message>
    <message>
        <source>Points outside the upload folder</source>
        <translation>Zeigt aus dem Upload-Ordner hinaus</translation>
    </message>
    <message>
        <source>Files and jobs fit together.</source>
        <translation>Dateien und Aufträge passen zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not fit together.</source>
        <translation>
            <numerusform>%n Sache passt nicht zusammen.</numerusform>
            <numerusform>%n Dinge passen nicht zusammen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be mended at once, which can be undone; the rest is for a person to decide.</source>
        <translation>
            <numerusform>%n davon lässt sich sofort beheben und rückgängig machen; den Rest muss ein Mensch entscheiden.</numerusform>
            <numerusform>%n davon lassen sich sofort beheben und rückgängig machen; den Rest muss ein Mensch entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A person must decide what is right.</source>
        <translation>Ein Mensch muss entscheiden, was richtig ist.</translation>
    </message>
    <message>
        <source>%1 are gone for good, which cannot be undone</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 sind endgültig gelöscht, was nicht rückgängig gemacht werden kann</translation>
    </message>
    <message>
        <source>Look at the plan</source>
        <translation>Plan ansehen</translation>
    </message>
    <message>
        <source>Earlier runs…</source>
        <translation>Frühere Läufe&#xa0;…</translation>
    </message>
    <message>
        <source>Keep list…</source>
        <translation>Behalten-Liste&#xa0;…</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>Button: of a schedule that rests</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open Overview</source>
        <translation>Übersicht öffnen</translation>
    </message>
    <message>
        <source>Finished after a crash</source>
        <translation>Nach einem Absturz abgeschlossen</translation>
    </message>
    <message>
        <source>Disk checked</source>
        <translation>Datenträger geprüft</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <translation>Die Uhr könnte falsch gehen</translation>
    </message>
    <message>
        <source>Unusually much would go at once</source>
        <translation>Ungewöhnlich viel würde auf einmal entfernt</translation>
    </message>
    <message>
        <source>The folders are not as they were last time</source>
        <translation>Die Ordner sind nicht wie beim letzten Mal</translation>
    </message>
    <message>
        <source>The cleanup is stopped</source>
        <translation>Das Aufräumen ist angehalten</translation>
    </message>
    <message>
        <source>Take back the undo of %1</source>
        <extracomment>%1: when and by whom, as “today 02:00, by cron”</extracomment>
        <translation>Das Rückgängigmachen zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Take back the restoring of %1</source>
        <extracomment>%1: when and by whom, as “today 02:00, by cron”</extracomment>
        <translation>Das Wiederherstellen zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Undo the run of %1</source>
        <extracomment>%1: when and by whom, as “today 02:00, by cron”</extracomment>
        <translation>Lauf rückgängig machen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of an undo are taken back: files and rows become as they were before it, so what it has put back goes to the trash or the archive again. You can undo this, too.</source>
        <translation>
            <numerusform>%Ln Aktion eines Rückgängigmachens wird zurückgenommen: Dateien und Zeilen werden wieder, wie sie davor waren; was es zurückgelegt hat, kommt also wieder in den Papierkorb oder ins Archiv. Auch das können Sie rückgängig machen.</numerusform>
            <numerusform>%Ln Aktionen eines Rückgängigmachens werden zurückgenommen: Dateien und Zeilen werden wieder, wie sie davor waren; was es zurückgelegt hat, kommt also wieder in den Papierkorb oder ins Archiv. Auch das können Sie rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored job(s) go to the archive again. You can undo this, too.</source>
        <translation>
            <numerusform>%Ln wiederhergestellter Auftrag kommt wieder ins Archiv. Auch das können Sie rückgängig machen.</numerusform>
            <numerusform>%Ln wiederhergestellte Aufträge kommen wieder ins Archiv. Auch das können Sie rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) are taken back: files and rows become as they were. What has changed since stays as it is now. You can undo this, too.</source>
        <translation>
            <numerusform>%Ln Aktion wird rückgängig gemacht: Dateien und Zeilen werden wieder, wie sie waren. Was sich seither geändert hat, bleibt, wie es jetzt ist. Auch das können Sie rückgängig machen.</numerusform>
            <numerusform>%Ln Aktionen werden rückgängig gemacht: Dateien und Zeilen werden wieder, wie sie waren. Was sich seither geändert hat, bleibt, wie es jetzt ist. Auch das können Sie rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What an emergency has removed for good stays gone.</source>
        <translation>Was ein Notfall endgültig entfernt hat, bleibt verschwunden.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::CleanupPage</name>
    <message>
        <source>Cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>For another day…</source>
        <translation>Anderer Tag&#xa0;…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV&#xa0;…</translation>
    </message>
    <message>
        <source>Write the plan to a file</source>
        <translation>Plan in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Clean up now</source>
        <translation>Jetzt aufräumen</translation>
    </message>
    <message>
        <source>Nothing to clean up</source>
        <translation>Nichts aufzuräumen</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Plan for another day…</source>
        <translation>Für einen anderen Tag planen&#xa0;…</translation>
    </message>
    <message>
        <source>Write the plan to a file…</source>
        <translation>Plan in eine Datei schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Undo the last run…</source>
        <translation>Letzten Lauf rückgängig machen&#xa0;…</translation>
    </message>
    <message>
        <source>Search the plan</source>
        <translation>Plan durchsuchen</translation>
    </message>
    <message>
        <source>Tick all of the list</source>
        <translation>Alle der Liste ankreuzen</translation>
    </message>
    <message>
        <source>Tick none of the list</source>
        <translation>Keine der Liste ankreuzen</translation>
    </message>
    <message>
        <source>Keep something from the rules…</source>
        <translation>Etwas von den Regeln ausnehmen&#xa0;…</translation>
    </message>
    <message>
        <source>Show what is kept…</source>
        <translation>Zeigen, was behalten wird&#xa0;…</translation>
    </message>
    <message>
        <source>Show the trash…</source>
        <translation>Papierkorb zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>Show earlier runs…</source>
        <translation>Frühere Läufe zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>Pause or resume the scheduled cleanup</source>
        <translation>Geplantes Aufräumen aussetzen oder fortsetzen</translation>
    </message>
    <message>
        <source>Wait until this is done: %1</source>
        <extracomment>%1: what runs, as “Cleaning up…”</extracomment>
        <translation>Warten Sie, bis dies erledigt ist: %1</translation>
    </message>
    <message>
        <source>The plan is still being made.</source>
        <translation>Der Plan wird noch erstellt.</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>Nichts ist angekreuzt.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>The plan is empty.</source>
        <translation>Der Plan ist leer.</translation>
    </message>
    <message>
        <source>The farm is still being read.</source>
        <translation>Die Farm wird noch eingelesen.</translation>
    </message>
    <message>
        <source>There is no run that could be undone.</source>
        <translation>Es gibt keinen Lauf, der rückgängig gemacht werden könnte.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>None was completed that long ago.</source>
        <translation>Keiner ist schon so lange fertig.</translation>
    </message>
    <message>
        <source>%1 move to the archive</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 kommen ins Archiv</translation>
    </message>
    <message>
        <source>None has waited that long.</source>
        <translation>Keiner wartet schon so lange.</translation>
    </message>
    <message>
        <source>They are removed for good.</source>
        <translation>Endgültig entfernt, ohne Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>The oldest waiting upload is %n day(s) old.</source>
        <translation>
            <numerusform>Der älteste wartende Upload ist %Ln Tag alt.</numerusform>
            <numerusform>Der älteste wartende Upload ist %Ln Tage alt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploads go after %n day(s).</source>
        <translation>
            <numerusform>Uploads werden nach %Ln Tag entfernt.</numerusform>
            <numerusform>Uploads werden nach %Ln Tagen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No upload has waited too long, and no completed job is old enough for the archive.</source>
        <translation>Kein Upload wartet schon zu lange, und kein fertiger Auftrag ist alt genug für das Archiv.</translation>
    </message>
    <message>
        <source>Looking what can go…</source>
        <translation>Der Plan wird erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>what a cleanup would do on %1</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>was ein Aufräumen am %1 tun würde</translation>
    </message>
    <message>
        <source>the jobs have changed since %1; plan again</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Aufträge geändert seit %1; planen Sie neu</translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation>Der Plan konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>The first cleanup waits for you</source>
        <translation>Das erste Aufräumen wartet auf Sie</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>None goes this time.</source>
        <translation>Diesmal keiner.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) or file(s) would be due and are left alone; “Left alone” says why.</source>
        <translation>
            <numerusform>%Ln Auftrag oder Datei wäre fällig, bleibt aber; „Bleibt“ sagt, warum.</numerusform>
            <numerusform>%Ln Aufträge oder Dateien wären fällig, bleiben aber; „Bleibt“ sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>The schedule changes nothing before you have looked through the list and run it once as a whole; from then on it does so by itself.</source>
        <translation>Der Zeitplan ändert nichts, bevor Sie die Liste durchgesehen und einmal als Ganzes ausgeführt haben; von da an erledigt er es von selbst.</translation>
    </message>
    <message>
        <source>Compare files and jobs…</source>
        <translation>Dateien und Aufträge vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>The cleanup is stopped; the page says why.</source>
        <translation>Das Aufräumen ist angehalten; die Seite sagt, warum.</translation>
    </message>
    <message>
        <source>The jobs cannot be looked at</source>
        <translation>Die Aufträge lassen sich nicht ansehen</translation>
    </message>
    <message>
        <source>What to do about it stands above.</source>
        <translation>Was zu tun ist, steht oben.</translation>
    </message>
    <message>
        <source>They are removed for good, since the disk is critical.</source>
        <translation>Sie werden endgültig gelöscht, da der Datenträger kritisch voll ist.</translation>
    </message>
    <message>
        <source>They go to the trash, and %1 of it for good at once, since the disk is critical.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Sie kommen in den Papierkorb, und %1 davon werden sofort endgültig gelöscht, da der Datenträger kritisch voll ist.</translation>
    </message>
    <message>
        <source>There is no plan</source>
        <translation>Es gibt keinen Plan</translation>
    </message>
    <message>
        <source>There is no plan; the page says why.</source>
        <translation>Es gibt keinen Plan; die Seite sagt, warum.</translation>
    </message>
    <message>
        <source>planned %1</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>geplant %1</translation>
    </message>
    <message>
        <source>what a cleanup would do</source>
        <translation>was ein Aufräumen tun würde</translation>
    </message>
    <message>
        <source>Tables of comma-separated values</source>
        <translation>Tabellen mit kommagetrennten Werten</translation>
    </message>
    <message>
        <source>No cleanup has run yet.</source>
        <translation>Es ist noch kein Aufräumen gelaufen.</translation>
    </message>
    <message>
        <source>They go to the trash; %1 are free on %2.</source>
        <extracomment>%1: an amount, as “41.2 GB”, %2: a day</extracomment>
        <translation>In den Papierkorb; %1 werden am %2 frei.</translation>
    </message>
    <message>
        <source>Nothing can go now</source>
        <translation>Jetzt kann nichts aufgeräumt werden</translation>
    </message>
    <message>
        <source>No schedule changes anything before you have looked through the list and run it once as a whole.</source>
        <translation>Kein Zeitplan ändert etwas, bevor Sie die Liste durchgesehen und einmal als Ganzes ausgeführt haben.</translation>
    </message>
    <message>
        <source>Check why the selected job is taken or stays</source>
        <translation>Prüfen, warum der ausgewählte Auftrag erfasst wird oder bleibt</translation>
    </message>
    <message>
        <source>Check why nothing has happened…</source>
        <translation>Prüfen, warum nichts geschah&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::CleanupSheets</name>
    <message>
        <source>Plan for another day</source>
        <translation>Für einen anderen Tag planen</translation>
    </message>
    <message>
        <source>What would a cleanup take on that day, if nothing else happens until then? Nothing is changed by looking.</source>
        <translation>Was würde ein Aufräumen an diesem Tag erfassen, wenn bis dahin nichts anderes geschieht? Das Ansehen ändert nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Plan</source>
        <extracomment>Button: makes a plan for another day</extracomment>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Pause the scheduled cleanup</source>
        <translation>Geplantes Aufräumen aussetzen</translation>
    </message>
    <message>
        <source>Until when? The schedule does not clean up before that day; you still can.</source>
        <translation>Bis wann? Der Zeitplan räumt vor diesem Tag nicht auf; Sie können es trotzdem.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Keep from the rules</source>
        <translation>Von den Regeln ausnehmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Button: nothing is to be removed of it</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was behalten wird</translation>
    </message>
    <message>
        <source>Kept from the rules</source>
        <translation>Von den Regeln ausgenommen</translation>
    </message>
    <message>
        <source>Every cleanup leaves these alone.</source>
        <translation>Diese tastet kein Aufräumen an.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>Nicht mehr behalten</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Behalten&#xa0;…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Verfällt am</translation>
    </message>
    <message>
        <source>What waits in the trash</source>
        <translation>Was im Papierkorb liegt</translation>
    </message>
    <message>
        <source>Trash</source>
        <extracomment>Title of a sheet</extracomment>
        <translation>Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait here with %1. What goes is gone for good; until then it can be put back.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>Hier liegt %Ln Eintrag mit %1. Was verfällt, ist endgültig weg; bis dahin lässt es sich zurücklegen.</numerusform>
            <numerusform>Hier liegen %Ln Einträge mit %1. Was verfällt, ist endgültig weg; bis dahin lässt es sich zurücklegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold to empty the trash</source>
        <translation>Halten: Papierkorb leeren</translation>
    </message>
    <message>
        <source>Put back</source>
        <extracomment>Button: of files in the trash</extracomment>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig&#xa0;…</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back a run</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Job %1, step by step</source>
        <extracomment>%1: the id of a job</extracomment>
        <translation>Auftrag %1, Schritt für Schritt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Jobs and files are being compared…</source>
        <translation>Aufträge und Dateien werden verglichen&#xa0;…</translation>
    </message>
    <message>
        <source>Compare files and jobs</source>
        <translation>Dateien und Aufträge vergleichen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Jobs and files are being compared: %1 jobs and %2 files so far.</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>Aufträge und Dateien werden verglichen: bisher %1 Aufträge und %2 Dateien.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation>Was nicht zusammenpasst</translation>
    </message>
    <message numerus="yes">
        <source>Mend %n all the same</source>
        <translation>
            <numerusform>%n trotzdem beheben</numerusform>
            <numerusform>%n trotzdem beheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n</source>
        <translation>
            <numerusform>%n beheben</numerusform>
            <numerusform>%n beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Note the files without a job</source>
        <translation>Dateien ohne Auftrag vermerken</translation>
    </message>
    <message>
        <source>Put its whole run back</source>
        <translation>Seinen ganzen Lauf zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>It belongs to no job, so it comes back only with all of its run: %n thing(s) of that run wait here.</source>
        <translation>
            <numerusform>Es gehört zu keinem Auftrag und kommt daher nur mit seinem ganzen Lauf zurück: %n Sache dieses Laufs wartet hier.</numerusform>
            <numerusform>Es gehört zu keinem Auftrag und kommt daher nur mit seinem ganzen Lauf zurück: %n Dinge dieses Laufs warten hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The farm, step by step</source>
        <translation>Die Farm, Schritt für Schritt</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Sie entscheiden</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>Nichts wird behalten</translation>
    </message>
    <message>
        <source>A job, a person or a folder that is kept is left alone by every cleanup.</source>
        <translation>Einen Auftrag, eine Person oder einen Ordner, die behalten werden, tastet kein Aufräumen an.</translation>
    </message>
    <message>
        <source>On disk</source>
        <extracomment>Title of a column: what files take of the disk</extracomment>
        <translation>Belegt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::DayChooser</name>
    <message>
        <source>Usual days</source>
        <translation>Übliche Tage</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>In 3 Tagen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In 1 Woche</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>In 1 Monat</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Anderer Tag</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>Day, such as %1</source>
        <extracomment>%1: a day, as “1 Dec 2026”</extracomment>
        <translation>Tag, zum Beispiel %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::KeepForm</name>
    <message>
        <source>What is kept</source>
        <translation>Was behalten wird</translation>
    </message>
    <message>
        <source>A job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>All of a person</source>
        <translation>Alle einer Person</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Because</source>
        <extracomment>In front of a field: why something is kept</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>In front of a field: what is kept</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>In front of a field: how long something is kept</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The job&apos;s number</source>
        <translation>Nummer des Auftrags</translation>
    </message>
    <message>
        <source>The person&apos;s name</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>A folder below the uploads</source>
        <translation>Ordner im Upload-Ordner</translation>
    </message>
    <message>
        <source>thesis, exhibition…</source>
        <translation>Abschlussarbeit, Ausstellung&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::PlanList</name>
    <message>
        <source>What the cleanup takes</source>
        <translation>Was das Aufräumen erfasst</translation>
    </message>
    <message>
        <source>Search the plan</source>
        <translation>Plan durchsuchen</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Warum unverändert</translation>
    </message>
    <message>
        <source>What the cleanup leaves alone</source>
        <translation>Was das Aufräumen nicht antastet</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>Why?</source>
        <extracomment>Button: why this job is in the plan</extracomment>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why the selected job is taken or stays</source>
        <translation>Warum der ausgewählte Auftrag erfasst wird oder bleibt</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Behalten&#xa0;…</translation>
    </message>
    <message>
        <source>Keep the selected job</source>
        <translation>Ausgewählten Auftrag behalten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>What a plan would do, with a number behind it</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>What a plan would do, with a number behind it</extracomment>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Temporary</source>
        <extracomment>Files, with a number behind it</extracomment>
        <translation>Temporär</translation>
    </message>
    <message>
        <source>Left alone</source>
        <extracomment>Jobs that a plan does nothing to, with a number behind it</extracomment>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Nothing in the plan matches “%1”</source>
        <extracomment>%1: what was searched for</extracomment>
        <translation>Nichts im Plan passt zu „%1“</translation>
    </message>
    <message>
        <source>All are ticked; a click leaves one alone this time.</source>
        <translation>Alle sind angekreuzt; ein Klick nimmt einen diesmal aus.</translation>
    </message>
    <message>
        <source>%1 of %2 are ticked.</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>%1 von %2 sind angekreuzt.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::PlanModel</name>
    <message>
        <source>taken: %1</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>wird erfasst: %1</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>bleibt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether it is taken</source>
        <translation>Ob erfasst</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>Title of a column</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Job</source>
        <extracomment>Title of a column</extracomment>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>Title of a column</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Title of a column: how long a job has waited</extracomment>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>stays</source>
        <extracomment>What happens to a job: nothing</extracomment>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>to the archive</source>
        <translation>ins Archiv</translation>
    </message>
    <message>
        <source>to the trash</source>
        <translation>in den Papierkorb</translation>
    </message>
    <message>
        <source>removed for good</source>
        <translation>endgültig entfernt</translation>
    </message>
    <message>
        <source>On disk</source>
        <extracomment>Title of a column: what files take of the disk</extracomment>
        <translation>Belegt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::PlanTable</name>
    <message>
        <source>What the cleanup does</source>
        <translation>Was das Aufräumen tut</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::RestCard</name>
    <message>
        <source>Kept and waiting</source>
        <translation>Behaltenes und Wartendes</translation>
    </message>
    <message>
        <source>Keep list…</source>
        <translation>Behalten-Liste&#xa0;…</translation>
    </message>
    <message>
        <source>Show what is kept</source>
        <translation>Zeigen, was behalten wird</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>Papierkorb&#xa0;…</translation>
    </message>
    <message>
        <source>Show what waits in the trash</source>
        <translation>Zeigen, was im Papierkorb liegt</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Aussetzen&#xa0;…</translation>
    </message>
    <message>
        <source>Pause the scheduled cleanup</source>
        <translation>Geplantes Aufräumen aussetzen</translation>
    </message>
    <message>
        <source>Nothing is kept from the rules.</source>
        <translation>Nichts ist von den Regeln ausgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are kept from the rules.</source>
        <translation>
            <numerusform>%Ln Eintrag ist von den Regeln ausgenommen.</numerusform>
            <numerusform>%Ln Einträge sind von den Regeln ausgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>%1 wait in the trash; the first goes on %2.</source>
        <extracomment>%1: an amount, as “41.2 GB”, %2: a day</extracomment>
        <translation>%1 liegen im Papierkorb; am %2 verfällt der erste Eintrag.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume the scheduled cleanup</source>
        <translation>Geplantes Aufräumen fortsetzen</translation>
    </message>
    <message>
        <source>The scheduled cleanup rests until %1.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Das geplante Aufräumen ist ausgesetzt bis %1.</translation>
    </message>
    <message>
        <source>The schedule cleans up next: %1.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Der Zeitplan räumt als Nächstes auf: %1.</translation>
    </message>
    <message>
        <source>No schedule cleans up by itself.</source>
        <translation>Kein Zeitplan räumt von selbst auf.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Compare files and jobs</source>
        <translation>Dateien und Aufträge vergleichen</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Do files and jobs fit together?</source>
        <translation>Passen Dateien und Aufträge zusammen?</translation>
    </message>
    <message>
        <source>Did nothing happen, or not what you expected?</source>
        <translation>Geschah nichts, oder nicht das Erwartete?</translation>
    </message>
    <message>
        <source>What is kept cannot be read.</source>
        <translation>Was behalten wird, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>What is in the trash cannot be read.</source>
        <translation>Was im Papierkorb liegt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Whether the scheduled cleanup is paused cannot be read.</source>
        <translation>Ob das geplante Aufräumen ausgesetzt ist, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Whether a schedule cleans up cannot be read.</source>
        <translation>Ob ein Zeitplan aufräumt, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The schedule file has a mistake: nothing cleans up by itself.</source>
        <translation>Die Zeitplandatei enthält einen Fehler: Nichts räumt von selbst auf.</translation>
    </message>
    <message>
        <source>Check why nothing has happened</source>
        <translation>Prüfen, warum nichts geschah</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::RuleCard</name>
    <message>
        <source>Uploads waiting too long</source>
        <translation>Zu lange wartende Uploads</translation>
    </message>
    <message>
        <source>Completed long ago</source>
        <translation>Längst fertig</translation>
    </message>
    <message>
        <source>Days until a waiting upload is removed</source>
        <translation>Tage, bis ein wartender Upload entfernt wird</translation>
    </message>
    <message>
        <source>Days until a completed job is archived</source>
        <translation>Tage, bis ein fertiger Auftrag archiviert wird</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>upload(s)</source>
        <translation>
            <numerusform>Upload</numerusform>
            <numerusform>Uploads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>job(s)</source>
        <translation>
            <numerusform>Auftrag</numerusform>
            <numerusform>Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n day(s)</source>
        <translation>
            <numerusform>%Ln Tag verwenden</numerusform>
            <numerusform>%Ln Tage verwenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set to %n day(s).</source>
        <translation>
            <numerusform>Eingestellt: %Ln Tag.</numerusform>
            <numerusform>Eingestellt: %Ln Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>What a rule would take</extracomment>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln upload(s), about %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>bis zu %Ln Upload, etwa %1</numerusform>
            <numerusform>bis zu %Ln Uploads, etwa %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln job(s), about %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>bis zu %Ln Auftrag, etwa %1</numerusform>
            <numerusform>bis zu %Ln Aufträge, etwa %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set to %n day(s). Slide to see what another age would take.</source>
        <translation>
            <numerusform>Eingestellt: %Ln Tag. Schieben Sie, um zu sehen, was ein anderes Alter erfassen würde.</numerusform>
            <numerusform>Eingestellt: %Ln Tage. Schieben Sie, um zu sehen, was ein anderes Alter erfassen würde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n day(s): %1.</source>
        <extracomment>%1: what would go, as “up to 41 jobs, about 9 GB”</extracomment>
        <translation>
            <numerusform>Bei %Ln Tag: %1.</numerusform>
            <numerusform>Bei %Ln Tagen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody knows how many.</source>
        <translation>Niemand weiß, wie viele.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::RunsCard</name>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>No cleanup has changed anything yet. Each one is listed here and can be undone.</source>
        <translation>Noch hat kein Aufräumen etwas geändert. Jedes wird hier aufgelistet und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::SpaceCard</name>
    <message>
        <source>Space</source>
        <extracomment>Title of a card: on the disk</extracomment>
        <translation>Platz</translation>
    </message>
    <message>
        <source>%1 free at once</source>
        <extracomment>%1: the unit of a figure above, as “GB”</extracomment>
        <translation>%1 sofort frei</translation>
    </message>
    <message numerus="yes">
        <source>%1 more after %n day(s) in the trash.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>Weitere %1 nach %Ln Tag im Papierkorb.</numerusform>
            <numerusform>Weitere %1 nach %Ln Tagen im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 only move to the archive, which frees nothing where the archive lies on the same disk.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 werden nur ins Archiv verschoben; das macht nichts frei, wenn das Archiv auf demselben Datenträger liegt.</translation>
    </message>
    <message>
        <source>%1 % of the disk used now, %2 % when all of it is free</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>Jetzt sind %1 % des Datenträgers belegt, %2 %, wenn alles frei ist</translation>
    </message>
    <message>
        <source>%1 % of the disk used</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 % des Datenträgers belegt</translation>
    </message>
    <message>
        <source>%1 of it come from the trash.</source>
        <extracomment>%1: an amount, as “41.2 GB”: what is free then and waits in the trash now</extracomment>
        <translation>%1 davon kommen aus dem Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>%1 more after %n day(s) in the trash, %2 of it temporary files.</source>
        <extracomment>%1, %2: amounts, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>Weitere %1 nach %Ln Tag im Papierkorb, davon %2 temporäre Dateien.</numerusform>
            <numerusform>Weitere %1 nach %Ln Tagen im Papierkorb, davon %2 temporäre Dateien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::ConfigCheckCommand</name>
    <message>
        <source>Say what is wrong with the settings.</source>
        <translation>Angeben, was an den Einstellungen falsch ist.</translation>
    </message>
    <message>
        <source>Exits with 2 when something is wrong. Unknown keys are warnings. Changes nothing.</source>
        <translation>Endet mit 2, wenn etwas falsch ist. Unbekannte Schlüssel sind Warnungen. Ändert nichts.</translation>
    </message>
    <message>
        <source>The settings are right.</source>
        <translation>Die Einstellungen sind in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) are wrong:</source>
        <translation>
            <numerusform>%Ln Einstellung ist falsch:</numerusform>
            <numerusform>%Ln Einstellungen sind falsch:</numerusform>
        </translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::ConfigCommand</name>
    <message>
        <source>Show the settings in force and where each came from.</source>
        <translation>Die geltenden Einstellungen und ihre Herkunft zeigen.</translation>
    </message>
    <message>
        <source>Secrets are never shown. Changes nothing.</source>
        <translation>Geheimnisse werden nie gezeigt. Ändert nichts.</translation>
    </message>
    <message>
        <source>No settings file; all defaults unless set here.</source>
        <translation>Keine Einstellungsdatei; es gelten die Standardwerte, soweit hier nichts gesetzt ist.</translation>
    </message>
    <message>
        <source>Settings of %1:</source>
        <translation>Einstellungen von %1:</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Connection</name>
    <message>
        <source>There is no database %1; check farm/database.</source>
        <translation>Es gibt keine Datenbank %1; prüfen Sie farm/database.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened or written with the rights of this user; run this as the user that it belongs to.</source>
        <translation>Die Datenbank %1 kann mit den Rechten dieses Benutzers nicht geöffnet oder geschrieben werden; führen Sie dies als der Benutzer aus, dem sie gehört.</translation>
    </message>
    <message>
        <source>The database %1 is busy: another program has been writing to it for too long. Try again later.</source>
        <translation>Die Datenbank %1 ist belegt: Ein anderes Programm schreibt schon zu lange darin. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The database %1 cannot be written because its disk is full; free some space first.</source>
        <translation>Die Datenbank %1 kann nicht geschrieben werden, weil ihr Datenträger voll ist; schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
        <source>The database %1 is damaged or not a SQLite database; check farm/database.</source>
        <translation>Die Datenbank %1 ist beschädigt oder keine SQLite-Datenbank; prüfen Sie farm/database.</translation>
    </message>
    <message>
        <source>The database %1 refused a change that breaks one of its own rules.</source>
        <translation>Die Datenbank %1 hat eine Änderung abgelehnt, die gegen eine ihrer eigenen Regeln verstößt.</translation>
    </message>
    <message>
        <source>The work on the database %1 was cancelled.</source>
        <translation>Die Arbeit an der Datenbank %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The database %1 could not do what was asked; the log has the details.</source>
        <translation>Die Datenbank %1 konnte die Anforderung nicht ausführen; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The database has no usable path; check farm/database.</source>
        <translation>Die Datenbank hat keinen brauchbaren Pfad; prüfen Sie farm/database.</translation>
    </message>
    <message>
        <source>The database %1 is no regular file; check farm/database.</source>
        <translation>Die Datenbank %1 ist keine reguläre Datei; prüfen Sie farm/database.</translation>
    </message>
    <message>
        <source>The folder of the database %1 is missing or closed; create it or check farm/database.</source>
        <translation>Der Ordner der Datenbank %1 fehlt oder ist nicht zugänglich; legen Sie ihn an oder prüfen Sie farm/database.</translation>
    </message>
    <message>
        <source>The database %1 uses a write-ahead log, and this user may not write in its folder: it can only be read while its own program is running. Run this as the user that it belongs to.</source>
        <translation>Die Datenbank %1 verwendet ein Write-Ahead-Log, und dieser Benutzer darf in ihrem Ordner nicht schreiben: Sie ist nur lesbar, während ihr eigenes Programm läuft. Führen Sie dies als der Benutzer aus, dem sie gehört.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver uses another SQLite than this program; install the driver of the system.</source>
        <translation>Der SQLite-Treiber von Qt verwendet ein anderes SQLite als dieses Programm; installieren Sie den Treiber des Systems.</translation>
    </message>
    <message>
        <source>The database %1 cannot be written because its file system is mounted read-only; check the disk and mount it writable.</source>
        <translation>Die Datenbank %1 kann nicht geschrieben werden, weil ihr Dateisystem nur zum Lesen eingehängt ist; prüfen Sie den Datenträger und hängen Sie es beschreibbar ein.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::CronExpression</name>
    <message>
        <source>a minute is from 0 to 59.</source>
        <translation>Eine Minute geht von 0 bis 59.</translation>
    </message>
    <message>
        <source>an hour is from 0 to 23.</source>
        <translation>Eine Stunde geht von 0 bis 23.</translation>
    </message>
    <message>
        <source>a day of the month is from 1 to 31.</source>
        <translation>Ein Tag des Monats geht von 1 bis 31.</translation>
    </message>
    <message>
        <source>a month is from 1 to 12, or a name from jan to dec.</source>
        <translation>Ein Monat geht von 1 bis 12 oder ist ein Name von jan bis dec.</translation>
    </message>
    <message>
        <source>a day of the week is from 0 to 7, or a name from sun to sat.</source>
        <translation>Ein Wochentag geht von 0 bis 7 oder ist ein Name von sun bis sat.</translation>
    </message>
    <message>
        <source>a step needs a range or a star before it, as in 5-59/10 or */10.</source>
        <translation>Vor einer Schrittweite muss ein Bereich oder ein Stern stehen, wie in 5-59/10 oder */10.</translation>
    </message>
    <message>
        <source>a step is a number from 1.</source>
        <translation>Eine Schrittweite ist eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>cron stops reading the field here and passes over the rest in silence.</source>
        <translation>cron liest das Feld ab hier nicht weiter und übergeht den Rest stillschweigend.</translation>
    </message>
    <message>
        <source>the number is too large, and cron takes it for another one.</source>
        <translation>Die Zahl ist zu groß, und cron hält sie für eine andere.</translation>
    </message>
    <message>
        <source>The schedule “%1” is wrong at character %2: %3</source>
        <translation>Der Zeitplan „%1“ ist bei Zeichen %2 falsch: %3</translation>
    </message>
    <message>
        <source>The schedule “%1” is none of @reboot, @yearly, @annually, @monthly, @weekly, @daily, @midnight and @hourly, in small letters.</source>
        <translation>Der Zeitplan „%1“ ist keiner von @reboot, @yearly, @annually, @monthly, @weekly, @daily, @midnight und @hourly in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>The schedule “%1” goes over more than one line.</source>
        <translation>Der Zeitplan „%1“ geht über mehr als eine Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>The schedule “%1” has %n field(s); it needs five: minute, hour, day of the month, month and day of the week.</source>
        <translation>
            <numerusform>Der Zeitplan „%1“ hat %Ln Feld; er braucht fünf: Minute, Stunde, Tag des Monats, Monat und Wochentag.</numerusform>
            <numerusform>Der Zeitplan „%1“ hat %Ln Felder; er braucht fünf: Minute, Stunde, Tag des Monats, Monat und Wochentag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Crontab</name>
    <message>
        <source>Line %1: %2 Until that is put right, cron runs nothing of this file.</source>
        <extracomment>%1 is a line number, %2 a full sentence about that line.</extracomment>
        <translation>Zeile %1: %2 Solange das nicht behoben ist, führt cron nichts aus dieser Datei aus.</translation>
    </message>
    <message>
        <source>After the schedule, a user and a command are missing.</source>
        <translation>Nach dem Zeitplan fehlen ein Benutzer und ein Befehl.</translation>
    </message>
    <message>
        <source>After the schedule, cron expects a user, and “%1” cannot be one; write for example “root” before the command.</source>
        <translation>Nach dem Zeitplan erwartet cron einen Benutzer, und „%1“ kann keiner sein; schreiben Sie zum Beispiel „root“ vor den Befehl.</translation>
    </message>
    <message>
        <source>After the schedule there is only “%1”, but a user and a command are needed.</source>
        <translation>Nach dem Zeitplan steht nur „%1“, aber es werden ein Benutzer und ein Befehl gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>The command is longer than %n bytes.</source>
        <translation>
            <numerusform>Der Befehl ist länger als %Ln Byte.</numerusform>
            <numerusform>Der Befehl ist länger als %Ln Byte.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a NUL character in it.</source>
        <translation>Darin steht ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The file&apos;s last line does not end with a newline.</source>
        <translation>Die letzte Zeile der Datei endet nicht mit einem Zeilenumbruch.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Ctl::WholeScan</name>
    <message>
        <source>%1 files, %2 so far</source>
        <translation>%1 Dateien, bisher %2</translation>
    </message>
    <message>
        <source>The folder was not read to its end.</source>
        <translation>Der Ordner wurde nicht bis zum Ende gelesen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::DatabaseCheck</name>
    <message>
        <source>The database %1 could not be checked.</source>
        <translation>Die Datenbank %1 konnte nicht geprüft werden.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::DbCheckCommand</name>
    <message>
        <source>Read all of the farm&apos;s database and say whether it is whole.</source>
        <translation>Die ganze Datenbank der Farm lesen und sagen, ob sie unversehrt ist.</translation>
    </message>
    <message>
        <source>Runs SQLite&apos;s integrity_check and foreign_key_check. Unless the journal mode is wal, the web app cannot save anything while this goes on. Exits with 1 when something is wrong. Changes nothing.</source>
        <translation>Führt integrity_check und foreign_key_check von SQLite aus. Außer im Journal-Modus wal kann die Web-App währenddessen nichts speichern. Endet mit 1, wenn etwas falsch ist. Ändert nichts.</translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>Die Datenbank ist unversehrt.</translation>
    </message>
    <message>
        <source>The database is damaged. Restore a backup.</source>
        <translation>Die Datenbank ist beschädigt. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>No row points at one that is not there.</source>
        <translation>Keine Zeile verweist auf eine, die es nicht gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) point at one that is not there.</source>
        <translation>
            <numerusform>%Ln Zeile verweist auf eine, die es nicht gibt.</numerusform>
            <numerusform>%Ln Zeilen verweisen auf eine, die es nicht gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>  %1, row %2, points at a row of %3</source>
        <translation>  %1, Zeile %2, verweist auf eine Zeile von %3</translation>
    </message>
    <message>
        <source>It takes %1; compacting it would give %2 back.</source>
        <translation>Sie belegt %1; Verdichten würde %2 freigeben.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Demo</name>
    <message>
        <source>The database %1 cannot be written; check the space and the rights of its folder.</source>
        <translation>Die Datenbank %1 kann nicht geschrieben werden; prüfen Sie den Platz und die Rechte ihres Ordners.</translation>
    </message>
    <message>
        <source>The demo farm needs the name of a folder.</source>
        <translation>Die Demo-Farm braucht den Namen eines Ordners.</translation>
    </message>
    <message>
        <source>The folder %1 cannot hold a demo farm: its name has control characters or is not UTF-8. Choose another name.</source>
        <translation>Der Ordner %1 kann keine Demo-Farm aufnehmen: Sein Name enthält Steuerzeichen oder ist kein UTF-8. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is no folder that can be read.</source>
        <translation>%1 ist kein lesbarer Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 is not empty, and a demo farm overwrites nothing; choose an empty or a new folder.</source>
        <translation>Der Ordner %1 ist nicht leer, und eine Demo-Farm überschreibt nichts; wählen Sie einen leeren oder einen neuen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Making the demo farm was cancelled.</source>
        <translation>Das Anlegen der Demo-Farm wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A demo farm has between 0 and %1 jobs.</source>
        <translation>Eine Demo-Farm hat zwischen 0 und %1 Aufträge.</translation>
    </message>
    <message>
        <source>%1 cannot be made; check the space and the rights of its folder.</source>
        <translation>%1 kann nicht angelegt werden; prüfen Sie den Platz und die Rechte des Ordners.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::DemoCommand</name>
    <message>
        <source>Make a farm to try things on.</source>
        <translation>Eine Farm zum Ausprobieren anlegen.</translation>
    </message>
    <message>
        <source>a folder that is missing or empty</source>
        <translation>ein Ordner, der fehlt oder leer ist</translation>
    </message>
    <message>
        <source>how many jobs (1000)</source>
        <translation>wie viele Aufträge (1000)</translation>
    </message>
    <message>
        <source>which of the web app&apos;s databases (jobs)</source>
        <translation>welche der Datenbanken der Web-App (jobs)</translation>
    </message>
    <message>
        <source>another farm for another number (1)</source>
        <translation>für jede Zahl eine andere Farm (1)</translation>
    </message>
    <message>
        <source>folders and database, but no model files</source>
        <translation>Ordner und Datenbank, aber keine Modelldateien</translation>
    </message>
    <message>
        <source>Writes real little STL, 3MF and G-code files, a database, logs, a cron file and a printkeeper.conf. The same seed makes the same farm, with ages relative to now.</source>
        <translation>Schreibt echte kleine STL-, 3MF- und G-Code-Dateien, eine Datenbank, Protokolle, eine cron-Datei und eine printkeeper.conf. Derselbe Startwert ergibt dieselbe Farm, mit Altersangaben bezogen auf jetzt.</translation>
    </message>
    <message>
        <source>--shape must be jobs, job or print_job, not “%1”.</source>
        <translation>--shape muss jobs, job oder print_job sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>Made a farm in %1: %2 jobs, %3 files, %4.</source>
        <translation>Farm in %1 angelegt: %2 Aufträge, %3 Dateien, %4.</translation>
    </message>
    <message>
        <source>Look at it: %1</source>
        <translation>Ansehen mit: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Discovery</name>
    <message>
        <source>The database %1 has a table of jobs, but no folders with their files were found near it.</source>
        <translation>Die Datenbank %1 hat eine Tabelle mit Aufträgen, aber in ihrer Nähe wurden keine Ordner mit deren Dateien gefunden.</translation>
    </message>
    <message>
        <source>The folder %1 looks like the uploads of a farm, but no database with jobs was found near it.</source>
        <translation>Der Ordner %1 sieht aus wie der Upload-Ordner einer Farm, aber in seiner Nähe wurde keine Datenbank mit Aufträgen gefunden.</translation>
    </message>
    <message>
        <source>%1 holds a schedule, but cron on this machine does not read it there.</source>
        <translation>%1 enthält einen Zeitplan, aber cron liest ihn auf diesem Rechner dort nicht.</translation>
    </message>
    <message>
        <source>%1 starts maintenance as well as %2, so it may run twice.</source>
        <translation>%1 startet die Wartung ebenso wie %2, daher läuft sie vielleicht doppelt.</translation>
    </message>
    <message>
        <source>The schedule file %1 has a mistake, so nothing in it runs.</source>
        <translation>Die Zeitplandatei %1 enthält einen Fehler, daher läuft nichts darin.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 says that the container&apos;s %2 is the folder %3, but the folders of the jobs were found in %4. Check which one is in use.</source>
        <translation>Laut %1 ist %2 im Container der Ordner %3, aber die Ordner der Aufträge wurden in %4 gefunden. Prüfen Sie, welcher verwendet wird.</translation>
    </message>
    <message>
        <source>The folder %1 means the same status as another one. Printkeeper uses the one with the jobs&apos; files.</source>
        <translation>Der Ordner %1 steht für denselben Status wie ein anderer. Printkeeper verwendet den mit den Dateien der Aufträge.</translation>
    </message>
    <message>
        <source>Jobs have the status %1, but there is no folder for it.</source>
        <translation>Aufträge haben den Status %1, aber es gibt keinen Ordner dafür.</translation>
    </message>
    <message>
        <source>None of the newest jobs has its file in %1. Perhaps the files lie elsewhere.</source>
        <translation>Keiner der neuesten Aufträge hat seine Datei in %1. Vielleicht liegen die Dateien woanders.</translation>
    </message>
    <message>
        <source>%1 was found for %2, but cannot be written as a setting.</source>
        <translation>%1 wurde für %2 gefunden, kann aber nicht als Einstellung geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder that holds the web app&apos;s database and the uploads.</source>
        <translation>Der Ordner, der die Datenbank der Web-App und den Upload-Ordner enthält.</translation>
    </message>
    <message>
        <source>The folders named after statuses lie here.</source>
        <translation>Hier liegen die Ordner, die nach den Status benannt sind.</translation>
    </message>
    <message>
        <source>The web app writes its logs here.</source>
        <translation>Die Web-App schreibt ihre Protokolle hierher.</translation>
    </message>
    <message>
        <source>The pictures of the jobs lie here.</source>
        <translation>Hier liegen die Vorschaubilder der Aufträge.</translation>
    </message>
    <message>
        <source>This file starts the maintenance today.</source>
        <translation>Diese Datei startet derzeit die Wartung.</translation>
    </message>
    <message>
        <source>The web app runs in a container and calls this folder %1.</source>
        <translation>Die Web-App läuft in einem Container und nennt diesen Ordner %1.</translation>
    </message>
    <message>
        <source>Jobs that were paid and picked up are done as well.</source>
        <translation>Bezahlte und abgeholte Aufträge sind ebenfalls erledigt.</translation>
    </message>
    <message>
        <source>%1 in line %2 says %3, but %4 in line %5 says %6; the first is proposed.</source>
        <translation>%1 nennt in Zeile %2 den Wert %3, %4 aber in Zeile %5 den Wert %6; vorgeschlagen wird der erste.</translation>
    </message>
    <message>
        <source>As in line %1 of %2.</source>
        <translation>Wie in Zeile %1 von %2.</translation>
    </message>
    <message>
        <source>It must not be below the warning at %1 %.</source>
        <translation>Der Wert darf nicht unter der Warnung bei %1 % liegen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) were read in it.</source>
        <translation>
            <numerusform>%Ln Auftrag wurde darin gelesen.</numerusform>
            <numerusform>%Ln Aufträge wurden darin gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is meant to start the maintenance, but has a mistake, so nothing in it runs.</source>
        <translation>Diese Datei soll die Wartung starten, enthält aber einen Fehler, daher läuft nichts darin.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::DiskSample</name>
    <message>
        <source>The disk history cannot be used; check the state folder.</source>
        <translation>Der Datenträgerverlauf kann nicht benutzt werden; prüfen Sie den Zustandsordner.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::DiskSettings</name>
    <message>
        <source>disk/critical_percent is %1, but must not be below disk/warning_percent, which is %2; change one of them in %3.</source>
        <translation>disk/critical_percent ist %1, darf aber nicht unter disk/warning_percent liegen, das %2 ist; ändern Sie eines davon in %3.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::DiskTree</name>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 cannot be looked at.</source>
        <translation>%1 kann nicht untersucht werden.</translation>
    </message>
    <message>
        <source>The scan was not kept in %1, where little space is left; the next quick one reads everything.</source>
        <translation>Die Messung wurde nicht in %1 aufbewahrt, weil dort wenig Platz ist; die nächste schnelle Messung liest alles.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Emergency</name>
    <message numerus="yes">
        <source>%n temporary file(s) and the trash go for good.</source>
        <translation>
            <numerusform>%Ln temporäre Datei und der Inhalt des Papierkorbs werden endgültig entfernt.</numerusform>
            <numerusform>%Ln temporäre Dateien und der Inhalt des Papierkorbs werden endgültig entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash goes for good.</source>
        <translation>Der Inhalt des Papierkorbs wird endgültig entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) move to the archive with %1, which can be undone.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%Ln fertiger Auftrag mit %1 kommt ins Archiv; das lässt sich rückgängig machen.</numerusform>
            <numerusform>%Ln fertige Aufträge mit %1 kommen ins Archiv; das lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing left that could be recovered.</source>
        <translation>Es gibt nichts mehr, was Platz schaffen könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Takes back the %n action(s) of %1: files and rows become as they were. What has changed since stays. This can be undone, too.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>
            <numerusform>Macht %Ln Aktion rückgängig (%1): Dateien und Zeilen werden wieder, wie sie waren. Was sich seither geändert hat, bleibt. Auch das lässt sich rückgängig machen.</numerusform>
            <numerusform>Macht %Ln Aktionen rückgängig (%1): Dateien und Zeilen werden wieder, wie sie waren. Was sich seither geändert hat, bleibt. Auch das lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What an emergency has removed for good stays gone.</source>
        <translation>Was ein Notfall endgültig entfernt hat, bleibt verschwunden.</translation>
    </message>
    <message>
        <source>Frees %1 at once.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Gibt sofort %1 frei.</translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) go for good.</source>
        <translation>
            <numerusform>%Ln temporäre Datei wird endgültig entfernt.</numerusform>
            <numerusform>%Ln temporäre Dateien werden endgültig entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes back the undo of %1, %n action(s): files and rows become as they were before it, so what it has put back goes to the trash or the archive again. This can be undone, too.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>
            <numerusform>Nimmt das Rückgängigmachen von %1 zurück, %Ln Aktion: Dateien und Zeilen werden wieder, wie sie davor waren; was es zurückgelegt hat, kommt also wieder in den Papierkorb oder ins Archiv. Auch das lässt sich rückgängig machen.</numerusform>
            <numerusform>Nimmt das Rückgängigmachen von %1 zurück, %Ln Aktionen: Dateien und Zeilen werden wieder, wie sie davor waren; was es zurückgelegt hat, kommt also wieder in den Papierkorb oder ins Archiv. Auch das lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes back the restoring of %1: %n job(s) go to the archive again. This can be undone, too.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>
            <numerusform>Nimmt das Wiederherstellen von %1 zurück: %Ln Auftrag kommt wieder ins Archiv. Auch das lässt sich rückgängig machen.</numerusform>
            <numerusform>Nimmt das Wiederherstellen von %1 zurück: %Ln Aufträge kommen wieder ins Archiv. Auch das lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Emergency::AdviceList</name>
    <message>
        <source>Frees</source>
        <extracomment>Above a column of amounts: how much space something frees</extracomment>
        <translation>Gibt frei</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Emergency::EmergencyPage</name>
    <message>
        <source>Recover space</source>
        <translation>Platz schaffen</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Datenbank prüfen</translation>
    </message>
    <message>
        <source>Undo the last run</source>
        <translation>Letzten Lauf rückgängig machen</translation>
    </message>
    <message>
        <source>What else would help</source>
        <translation>Was noch helfen würde</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Go to “Recover space”</source>
        <translation>Zu „Platz schaffen“ gehen</translation>
    </message>
    <message>
        <source>Go to “Empty the trash”</source>
        <translation>Zu „Papierkorb leeren“ gehen</translation>
    </message>
    <message>
        <source>Free where the uploads lie</source>
        <translation>Frei, wo die Uploads liegen</translation>
    </message>
    <message>
        <source>Hold to recover space</source>
        <translation>Halten: Platz schaffen</translation>
    </message>
    <message>
        <source>Hold to empty the trash</source>
        <translation>Halten: Papierkorb leeren</translation>
    </message>
    <message>
        <source>The database is damaged: %1. Stop the web app and restore a backup.</source>
        <extracomment>%1: SQLite&apos;s words</extracomment>
        <translation>Die Datenbank ist beschädigt: %1. Halten Sie die Web-App an, und stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>The database is whole, but %n row(s) point at one that is not there.</source>
        <translation>
            <numerusform>Die Datenbank ist unversehrt, aber %Ln Zeile verweist auf eine, die es nicht gibt.</numerusform>
            <numerusform>Die Datenbank ist unversehrt, aber %Ln Zeilen verweisen auf eine, die es nicht gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is whole: %1, checked %2.</source>
        <extracomment>%1: an amount, as “41.2 GB”, %2: a time, as “today 02:00”</extracomment>
        <translation>Die Datenbank ist unversehrt: %1, geprüft %2.</translation>
    </message>
    <message>
        <source>The disk could not be measured.</source>
        <translation>Der Datenträger konnte nicht gemessen werden.</translation>
    </message>
    <message>
        <source>The farm is still being read.</source>
        <translation>Die Farm wird noch eingelesen.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <extracomment>%1: the unit of a figure above, as “GB”</extracomment>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 % of %2 used on %3</source>
        <extracomment>%1: a number, %2: an amount, as “41.2 GB”, %3: a path</extracomment>
        <translation>%1 % von %2 belegt auf %3</translation>
    </message>
    <message>
        <source>Looking what can be recovered…</source>
        <translation>Es wird ermittelt, was Platz schafft&#xa0;…</translation>
    </message>
    <message>
        <source>Hold to recover %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Halten: %1 freigeben</translation>
    </message>
    <message>
        <source>Looking into the trash…</source>
        <translation>Der Papierkorb wird untersucht&#xa0;…</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n removed thing(s) wait there with %1. Emptying frees that at once; nothing of it can be put back then.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>Dort liegt %Ln entfernter Eintrag mit %1. Das Leeren gibt das sofort frei; danach lässt sich nichts davon zurücklegen.</numerusform>
            <numerusform>Dort liegen %Ln entfernte Einträge mit %1. Das Leeren gibt das sofort frei; danach lässt sich nichts davon zurücklegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads all of the database and says whether it is whole. Changes nothing.</source>
        <translation>Liest die ganze Datenbank und sagt, ob sie unversehrt ist. Ändert nichts.</translation>
    </message>
    <message>
        <source>Reads all of the database, %1, and says whether it is whole. Changes nothing.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Liest die ganze Datenbank (%1) und sagt, ob sie unversehrt ist. Ändert nichts.</translation>
    </message>
    <message>
        <source>The web app cannot save anything while that goes on.</source>
        <translation>Die Web-App kann währenddessen nichts speichern.</translation>
    </message>
    <message>
        <source>Looking for the last run…</source>
        <translation>Der letzte Lauf wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>There is no run that could be undone.</source>
        <translation>Es gibt keinen Lauf, der rückgängig gemacht werden könnte.</translation>
    </message>
    <message>
        <source>Wait until this is done: %1</source>
        <extracomment>%1: what runs, as “Cleaning up…”</extracomment>
        <translation>Warten Sie, bis dies erledigt ist: %1</translation>
    </message>
    <message>
        <source>The check was stopped before its end; whether the database is whole is not known.</source>
        <translation>Die Prüfung wurde vor ihrem Ende abgebrochen; ob die Datenbank unversehrt ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The check failed: %1</source>
        <extracomment>%1: why, a sentence</extracomment>
        <translation>Die Prüfung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>each button says what it will do before you press it</source>
        <translation>jede Schaltfläche sagt, was sie tut, bevor Sie sie drücken</translation>
    </message>
</context>
<context>
    <name>Printkeeper::EmergencyCommand</name>
    <message>
        <source>Recover space at once; works on a full disk.</source>
        <translation>Sofort Platz schaffen; geht auch auf einem vollen Datenträger.</translation>
    </message>
    <message>
        <source>only show what would be done; write nothing</source>
        <translation>nur zeigen, was getan würde; nichts schreiben</translation>
    </message>
    <message>
        <source>lift the guard clock: the time looks wrong</source>
        <translation>den Schutz clock aufheben: die Uhrzeit scheint falsch</translation>
    </message>
    <message>
        <source>lift the guard root: this is not the known uploads folder</source>
        <translation>den Schutz root aufheben: das ist nicht der bekannte Upload-Ordner</translation>
    </message>
    <message>
        <source>Removes temporary files and empties the trash, both for good; then archives completed jobs, those first whose archive is on another disk. Archiving can be undone. At the end it says what else would help, largest first. Exits with 1 when some actions failed, with 3 when a guard refused the whole run.</source>
        <translation>Entfernt temporäre Dateien und leert den Papierkorb, beides endgültig; archiviert dann fertige Aufträge, zuerst die, deren Archiv auf einem anderen Datenträger liegt. Das Archivieren lässt sich rückgängig machen. Am Ende steht, was noch helfen würde, das Größte zuerst. Endet mit 1, wenn einige Aktionen fehlgeschlagen sind, und mit 3, wenn ein Schutz den ganzen Lauf abgelehnt hat.</translation>
    </message>
    <message>
        <source>What else would help:</source>
        <translation>Was noch helfen würde:</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Farm</name>
    <message>
        <source>The run could not be recorded, so nothing was changed; check farm/state and the space on its disk.</source>
        <translation>Der Lauf konnte nicht verzeichnet werden, daher wurde nichts geändert; prüfen Sie farm/state und den Platz auf dessen Datenträger.</translation>
    </message>
    <message>
        <source>It was interrupted; what it left has been mended.</source>
        <translation>Der Lauf wurde unterbrochen; was er hinterlassen hat, ist bereinigt.</translation>
    </message>
    <message>
        <source>There is no run that can be undone.</source>
        <translation>Es gibt keinen Lauf, der rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Another moment can only be planned for, by a dry run; nothing was changed.</source>
        <translation>Ein anderer Zeitpunkt lässt sich nur planen, mit einem Probelauf; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The database %1 is on a server, which this version cannot maintain; set farm/database to the path of a SQLite file.</source>
        <translation>Die Datenbank %1 liegt auf einem Server, und solche kann diese Version nicht pflegen; setzen Sie farm/database auf den Pfad einer SQLite-Datei.</translation>
    </message>
    <message>
        <source>The state folder %1 could not be made; make it for this user, or set farm/state.</source>
        <translation>Der Zustandsordner %1 konnte nicht angelegt werden; legen Sie ihn für diesen Benutzer an, oder setzen Sie farm/state.</translation>
    </message>
    <message>
        <source>The state folder %1 belongs to the farm %2 and not to %3; set farm/state to a folder of its own.</source>
        <translation>Der Zustandsordner %1 gehört zur Farm %2 und nicht zu %3; setzen Sie farm/state auf einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>It belongs to %1 instead of %2; as root: chown it.</source>
        <translation>Der Ordner gehört %1 statt %2; ändern Sie das als root mit chown.</translation>
    </message>
    <message>
        <source>Another folder is used for this status too; the jobs&apos; files lie there.</source>
        <translation>Für diesen Status wird auch ein anderer Ordner benutzt; die Dateien der Aufträge liegen dort.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%Ln Punkt braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln Punkte brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>It is paused until %1.</source>
        <translation>Sie ist bis %1 ausgesetzt.</translation>
    </message>
    <message>
        <source>There is no task “%1”; there are: %2.</source>
        <translation>Es gibt keine Aufgabe „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no job %1; look for its number with printkeeperctl jobs.</source>
        <translation>Es gibt keinen Auftrag %1; suchen Sie seine Nummer mit printkeeperctl jobs.</translation>
    </message>
    <message>
        <source>The folder %1 does not lie in %2; name one that does.</source>
        <translation>Der Ordner %1 liegt nicht in %2; geben Sie einen an, der dort liegt.</translation>
    </message>
    <message>
        <source>There is no folder %1; check its name.</source>
        <translation>Es gibt keinen Ordner %1; prüfen Sie seinen Namen.</translation>
    </message>
    <message>
        <source>The day until which to keep is over; name a later one.</source>
        <translation>Der Tag, bis zu dem behalten werden soll, ist vorbei; geben Sie einen späteren an.</translation>
    </message>
    <message>
        <source>%1 is not on the keep list; printkeeperctl keeps shows what is.</source>
        <translation>%1 steht nicht auf der Behalten-Liste; printkeeperctl keeps zeigt, was darauf steht.</translation>
    </message>
    <message>
        <source>The moment until which to pause is over; name a later one.</source>
        <translation>Der Zeitpunkt, bis zu dem ausgesetzt werden soll, ist vorbei; geben Sie einen späteren an.</translation>
    </message>
    <message>
        <source>The task %1 is not paused.</source>
        <translation>Die Aufgabe %1 ist nicht ausgesetzt.</translation>
    </message>
    <message>
        <source>That day is too far ahead; name one before the year 9999.</source>
        <translation>Dieser Tag liegt zu weit in der Zukunft; nennen Sie einen vor dem Jahr 9999.</translation>
    </message>
    <message>
        <source>Its mode %1 keeps its owner out or lets everybody write.</source>
        <translation>Seine Rechte %1 sperren den Eigentümer aus oder lassen alle schreiben.</translation>
    </message>
    <message>
        <source>The folder is missing.</source>
        <translation>Der Ordner fehlt.</translation>
    </message>
    <message>
        <source>Is its disk mounted? It is never made.</source>
        <translation>Ist sein Datenträger eingehängt? Er wird nie angelegt.</translation>
    </message>
    <message>
        <source>It is made, with mode %1.</source>
        <translation>Er wird angelegt, mit den Rechten %1.</translation>
    </message>
    <message>
        <source>It is given to %1.</source>
        <translation>Er wird %1 übergeben.</translation>
    </message>
    <message>
        <source>Its mode becomes %1.</source>
        <translation>Seine Rechte werden %1.</translation>
    </message>
    <message>
        <source>The folder %1 leads to %2, which does not lie in %3; name one that does.</source>
        <translation>Der Ordner %1 führt zu %2, und das liegt nicht in %3; geben Sie einen an, der dort liegt.</translation>
    </message>
    <message>
        <source>Whether a job names %1 could not be seen. %2</source>
        <translation>Ob ein Auftrag %1 nennt, war nicht festzustellen. %2</translation>
    </message>
    <message>
        <source>No job names %1 today. It is on the keep list all the same, for jobs that are still to come; check how the name is spelled.</source>
        <translation>Derzeit nennt kein Auftrag %1. Der Name steht trotzdem auf der Behalten-Liste, für künftige Aufträge; prüfen Sie seine Schreibweise.</translation>
    </message>
    <message>
        <source>The first cleanup waits for a person; nothing was changed.</source>
        <translation>Das erste Aufräumen wartet auf einen Menschen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Started by root, repair gives it to %1.</source>
        <translation>Als root gestartet, übergibt die Reparatur ihn %1.</translation>
    </message>
    <message>
        <source>What run %1 has removed is gone for good, and there is nothing else of it that could be put back.</source>
        <translation>Was Lauf %1 entfernt hat, ist endgültig gelöscht, und sonst ist nichts davon zurückzuholen.</translation>
    </message>
    <message>
        <source>It was interrupted; what it left has been mended. Its log could not be completed; the next run tries again.</source>
        <translation>Der Lauf wurde unterbrochen; was er hinterlassen hat, ist bereinigt. Sein Protokoll konnte nicht vervollständigt werden; der nächste Lauf versucht es wieder.</translation>
    </message>
    <message>
        <source>Run %1 did nothing to job %2 that can be undone; runs lists the runs.</source>
        <translation>Lauf %1 hat an Auftrag %2 nichts getan, was rückgängig gemacht werden kann; runs zählt die Läufe auf.</translation>
    </message>
    <message>
        <source>There is nothing of a run %1 that can be undone; runs lists the runs.</source>
        <translation>Von einem Lauf %1 gibt es nichts, was rückgängig gemacht werden kann; runs zählt die Läufe auf.</translation>
    </message>
    <message>
        <source>No run did anything to job %1 that can be undone.</source>
        <translation>Kein Lauf hat an Auftrag %1 etwas getan, was rückgängig gemacht werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>Before that, %n temporary file(s) of %1 were removed for good to make room.</source>
        <translation>
            <numerusform>Davor wurde %Ln temporäre Datei mit %1 endgültig entfernt, um Platz zu schaffen.</numerusform>
            <numerusform>Davor wurden %Ln temporäre Dateien mit %1 endgültig entfernt, um Platz zu schaffen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The state folder %1 could not be made because its disk is full; free some space first.</source>
        <translation>Der Zustandsordner %1 konnte nicht angelegt werden, weil sein Datenträger voll ist; schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
        <source>Is its disk mounted?</source>
        <translation>Ist sein Datenträger eingehängt?</translation>
    </message>
    <message>
        <source>It is not the folder that was used last time.</source>
        <translation>Es ist nicht der Ordner, der beim letzten Mal verwendet wurde.</translation>
    </message>
    <message>
        <source>There is no job %1; look for its number on the page Jobs.</source>
        <translation>Es gibt keinen Auftrag %1; suchen Sie seine Nummer auf der Seite „Aufträge“.</translation>
    </message>
    <message>
        <source>Nothing was changed: that is undone already, or nothing of it can be undone any more.</source>
        <translation>Es wurde nichts geändert: Das ist schon rückgängig gemacht, oder nichts davon lässt sich noch rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::FarmCheck</name>
    <message numerus="yes">
        <source>The database %1 can be read; its table %2 has %Ln job(s).</source>
        <translation>
            <numerusform>Die Datenbank %1 ist lesbar; ihre Tabelle %2 enthält %Ln Auftrag.</numerusform>
            <numerusform>Die Datenbank %1 ist lesbar; ihre Tabelle %2 enthält %Ln Aufträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln folder(s) of the jobs are there, with the right owner and mode.</source>
        <translation>
            <numerusform>Der %Ln Ordner der Aufträge ist vorhanden, mit dem richtigen Eigentümer und den richtigen Rechten.</numerusform>
            <numerusform>Die %Ln Ordner der Aufträge sind vorhanden, mit dem richtigen Eigentümer und den richtigen Rechten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) and leftover(s) are due now.</source>
        <translation>
            <numerusform>%Ln Auftrag oder Überrest ist jetzt fällig.</numerusform>
            <numerusform>%Ln Aufträge und Überreste sind jetzt fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due: uploads go after %1 days, completed jobs after %2.</source>
        <translation>Nichts ist fällig: Uploads werden nach %1 Tagen entfernt, fertige Aufträge nach %2 archiviert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more would be due and are left alone, each for a reason.</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag wäre fällig, wird aber aus einem bestimmten Grund nicht angetastet.</numerusform>
            <numerusform>%Ln weitere Einträge wären fällig, werden aber jeweils aus einem bestimmten Grund nicht angetastet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first cleanup waits for a person, so the schedule only plans.</source>
        <translation>Das erste Aufräumen wartet auf einen Menschen, daher plant der Zeitplan nur.</translation>
    </message>
    <message>
        <source>A run was interrupted; the next one first finishes what it left.</source>
        <translation>Ein Lauf wurde unterbrochen; der nächste schließt zuerst ab, was er hinterlassen hat.</translation>
    </message>
    <message>
        <source>The cleanup is paused until %1.</source>
        <translation>Das Aufräumen ist bis %1 ausgesetzt.</translation>
    </message>
    <message>
        <source>The schedule runs the cleanup next %1.</source>
        <translation>Der Zeitplan startet das nächste Aufräumen %1.</translation>
    </message>
    <message>
        <source>Nothing in the schedule %1 runs the cleanup; add a line for it.</source>
        <translation>Nichts im Zeitplan %1 startet das Aufräumen; fügen Sie eine Zeile dafür hinzu.</translation>
    </message>
    <message>
        <source>No cleanup has ever run.</source>
        <translation>Es ist noch nie ein Aufräumen gelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>The last cleanup was %1 (run %2), %Ln action(s).</source>
        <translation>
            <numerusform>Das letzte Aufräumen war %1 (Lauf %2), %Ln Aktion.</numerusform>
            <numerusform>Das letzte Aufräumen war %1 (Lauf %2), %Ln Aktionen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database has no job %1.</source>
        <translation>Die Datenbank enthält keinen Auftrag %1.</translation>
    </message>
    <message>
        <source>It was removed by run %1, %2; its files wait in the trash.</source>
        <translation>Er wurde von Lauf %1 entfernt, %2; seine Dateien warten im Papierkorb.</translation>
    </message>
    <message>
        <source>It was removed by run %1, %2; its files are gone for good.</source>
        <translation>Er wurde von Lauf %1 entfernt, %2; seine Dateien sind endgültig weg.</translation>
    </message>
    <message>
        <source>The database has it as “%1”, but its time cannot be read; correct it there.</source>
        <translation>Die Datenbank führt ihn als „%1“, aber seine Zeit ist nicht lesbar; korrigieren Sie sie dort.</translation>
    </message>
    <message>
        <source>The database has it as “%1”, changed %2.</source>
        <translation>Die Datenbank führt ihn als „%1“ (geändert %2).</translation>
    </message>
    <message>
        <source>The database has it as “%1”, without a time; that of its file counts.</source>
        <translation>Die Datenbank führt ihn als „%1“, ohne Zeit; es gilt die seiner Datei.</translation>
    </message>
    <message>
        <source>Its file %1 is missing.</source>
        <translation>Seine Datei %1 fehlt.</translation>
    </message>
    <message>
        <source>Its file %1 is there: %2, written %3.</source>
        <translation>Seine Datei %1 ist vorhanden: %2 (geschrieben %3).</translation>
    </message>
    <message>
        <source>It belongs to %1, mode %2, in a folder that %3 may change.</source>
        <translation>Sie gehört %1, hat die Rechte %2 und liegt in einem Ordner, den %3 ändern darf.</translation>
    </message>
    <message>
        <source>Its folder %1 belongs to %2, mode %3, so %4 cannot move its file.</source>
        <translation>Ihr Ordner %1 gehört %2 und hat die Rechte %3, daher kann %4 die Datei nicht verschieben.</translation>
    </message>
    <message>
        <source>No rule takes jobs with the status “%1”.</source>
        <translation>Keine Regel erfasst Aufträge mit dem Status „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Jobs with this status go to the archive after %Ln day(s).</source>
        <translation>
            <numerusform>Aufträge mit diesem Status kommen nach %Ln Tag ins Archiv.</numerusform>
            <numerusform>Aufträge mit diesem Status kommen nach %Ln Tagen ins Archiv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Jobs with this status are removed after %Ln day(s).</source>
        <translation>
            <numerusform>Aufträge mit diesem Status werden nach %Ln Tag entfernt.</numerusform>
            <numerusform>Aufträge mit diesem Status werden nach %Ln Tagen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This one is due %1.</source>
        <translation>Dieser wird %1 fällig.</translation>
    </message>
    <message>
        <source>It is left alone: %1</source>
        <translation>Er wird nicht angetastet: %1</translation>
    </message>
    <message>
        <source>The next cleanup takes it: %1.</source>
        <translation>Das nächste Aufräumen nimmt ihn mit: %1.</translation>
    </message>
    <message>
        <source>The folder %1 of its file cannot be opened; is its disk mounted?</source>
        <translation>Der Ordner %1 seiner Datei lässt sich nicht öffnen; ist sein Datenträger eingehängt?</translation>
    </message>
    <message>
        <source>A later one, %1 (run %2), was skipped or cancelled.</source>
        <translation>Ein späteres, %1 (Lauf %2), wurde übersprungen oder abgebrochen.</translation>
    </message>
    <message>
        <source>It was removed by run %1, %2; whether its files still wait in the trash cannot be looked at now.</source>
        <translation>Er wurde von Lauf %1 entfernt, %2; ob seine Dateien noch im Papierkorb warten, lässt sich gerade nicht nachsehen.</translation>
    </message>
    <message>
        <source>The schedule %1 has a mistake. %2</source>
        <extracomment>%1: a file; %2: what is wrong in which line, and what comes of it; sentences</extracomment>
        <translation>Der Zeitplan %1 enthält einen Fehler. %2</translation>
    </message>
    <message>
        <source>It was undone by run %1.</source>
        <translation>Lauf %1 hat es rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::FarmLock</name>
    <message>
        <source>%1 was cancelled while it waited for another run to end.</source>
        <translation>%1 wurde beim Warten auf das Ende eines anderen Laufs abgebrochen.</translation>
    </message>
    <message>
        <source>Another program that keeps its notes elsewhere works on %1; try again when it is done.</source>
        <translation>Ein anderes Programm, das seine Aufzeichnungen anderswo führt, arbeitet an %1; versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::FarmUser</name>
    <message>
        <source>The folder %1 was not made: others than root may change what it lies in.</source>
        <translation>Der Ordner %1 wurde nicht angelegt: Andere als root dürfen den Ordner ändern, in dem er liegt.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to root and holds something else; give it to the farm&apos;s user, or choose another one.</source>
        <translation>Der Ordner %1 gehört root und enthält etwas anderes; übergeben Sie ihn dem Benutzer der Farm, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The rights of root could not be given up for those of the farm&apos;s owner (user %1), so nothing was done.</source>
        <translation>Der Wechsel von den Rechten von root zu denen des Eigentümers der Farm (Benutzer %1) ist nicht gelungen, daher wurde nichts getan.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Fields::SettingEditor</name>
    <message>
        <source>that of this machine</source>
        <extracomment>In the empty field for a time zone</extracomment>
        <translation>die dieses Rechners</translation>
    </message>
</context>
<context>
    <name>Printkeeper::FileOwners</name>
    <message>
        <source>Looking for the jobs of the files was cancelled.</source>
        <translation>Die Suche nach den Aufträgen der Dateien wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Files</name>
    <message>
        <source>%1 is locked by another program; try again when it is done.</source>
        <translation>%1 ist von einem anderen Programm gesperrt; versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>%1 is locked by another program (%2); try again when it is done.</source>
        <translation>%1 ist von einem anderen Programm (%2) gesperrt; versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>%1 cannot be locked.</source>
        <translation>%1 kann nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>Who holds the lock %1 cannot be written into it.</source>
        <translation>In die Sperre %1 kann nicht geschrieben werden, wer sie hält.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>Unter diesem Namen ist nichts vorhanden.</translation>
    </message>
    <message>
        <source>There is something at its place that is not a folder.</source>
        <translation>An dieser Stelle liegt etwas, das kein Ordner ist.</translation>
    </message>
    <message>
        <source>Check who owns it and the folders above it, and their permissions.</source>
        <translation>Prüfen Sie den Eigentümer und die Rechte, auch die der Ordner darüber.</translation>
    </message>
    <message>
        <source>Its file system is mounted read-only; check the disk and mount it writable.</source>
        <translation>Das Dateisystem ist nur lesbar eingehängt; prüfen Sie den Datenträger, und hängen Sie ihn beschreibbar ein.</translation>
    </message>
    <message>
        <source>The disk is full; free some space on it.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz darauf.</translation>
    </message>
    <message>
        <source>The owner&apos;s quota is used up; free some space or raise it.</source>
        <translation>Das Kontingent des Eigentümers ist aufgebraucht; schaffen Sie Platz, oder erhöhen Sie es.</translation>
    </message>
    <message>
        <source>The name is taken already, and nothing was replaced.</source>
        <translation>Der Name ist schon vergeben, und es wurde nichts ersetzt.</translation>
    </message>
    <message>
        <source>There is still something in it.</source>
        <translation>Darin liegt noch etwas.</translation>
    </message>
    <message>
        <source>It lies on another file system.</source>
        <translation>Das liegt auf einem anderen Dateisystem.</translation>
    </message>
    <message>
        <source>A symbolic link is in the way, and those are not followed here; put a real folder or file in its place.</source>
        <translation>Ein symbolischer Link ist im Weg, und solchen wird hier nicht gefolgt; legen Sie einen echten Ordner oder eine echte Datei an seine Stelle.</translation>
    </message>
    <message>
        <source>The name is too long for its file system.</source>
        <translation>Der Name ist zu lang für das Dateisystem.</translation>
    </message>
    <message>
        <source>It is in use by the system, for example as a mount point.</source>
        <translation>Das System benutzt diesen Ort, zum Beispiel als Einhängepunkt.</translation>
    </message>
    <message>
        <source>Too many files are open; try again later.</source>
        <translation>Zu viele Dateien sind geöffnet; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The disk reports an error; look into the system&apos;s log and check the disk.</source>
        <translation>Der Datenträger meldet einen Fehler; sehen Sie im Systemprotokoll nach, und prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The network share does not answer for it; check that the share is mounted.</source>
        <translation>Die Netzwerkfreigabe antwortet nicht; prüfen Sie, ob sie eingehängt ist.</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Das System meldet: %1.</translation>
    </message>
    <message>
        <source>“%1” is not the name of something in its folder, so it was not touched; correct the name where it is stored.</source>
        <translation>„%1“ ist kein Name von etwas im zugehörigen Ordner und wurde daher nicht angetastet; korrigieren Sie den Namen dort, wo er gespeichert ist.</translation>
    </message>
    <message>
        <source>%1 is not a regular file, so it was not opened; look what put it there.</source>
        <translation>%1 ist keine reguläre Datei und wurde daher nicht geöffnet; sehen Sie nach, was sie dort abgelegt hat.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened.</source>
        <translation>Der Ordner %1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be looked at.</source>
        <translation>%1 kann nicht untersucht werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed.</source>
        <translation>Der Inhalt des Ordners %1 kann nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2.</source>
        <translation>%1 kann nicht nach %2 verschoben werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be saved to its disk.</source>
        <translation>Der Ordner %1 kann nicht auf seinen Datenträger gesichert werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder %1 was moved or replaced while it was read, so it was left out; try again.</source>
        <translation>Der Ordner %1 wurde beim Lesen verschoben oder ersetzt und daher ausgelassen; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile, so it was left as it is; read it again first.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert und daher so gelassen; lesen Sie es zuerst neu ein.</translation>
    </message>
    <message>
        <source>%1 cannot be copied to %2.</source>
        <translation>%1 kann nicht nach %2 kopiert werden.</translation>
    </message>
    <message>
        <source>The copy of %1 at %2 did not read back as it was written, so the file stays where it is; check that disk.</source>
        <translation>Die Kopie von %1 unter %2 ließ sich nicht so zurücklesen, wie sie geschrieben wurde, daher bleibt die Datei, wo sie ist; prüfen Sie diesen Datenträger.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is larger than the %n byte(s) that such a file may have, so it was not read; look what it is.</source>
        <translation>
            <numerusform>%1 ist größer als das %Ln Byte, das eine solche Datei haben darf, und wurde deshalb nicht gelesen; sehen Sie nach, was es ist.</numerusform>
            <numerusform>%1 ist größer als die %Ln Bytes, die eine solche Datei haben darf, und wurde deshalb nicht gelesen; sehen Sie nach, was es ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mode of the folder %1 cannot be changed.</source>
        <translation>Die Rechte des Ordners %1 können nicht geändert werden.</translation>
    </message>
    <message>
        <source>Cancelled while %1 was being copied; it stays where it is.</source>
        <translation>Beim Kopieren von %1 abgebrochen; die Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>The owner of the folder %1 is only root&apos;s to change; as root: chown %2:%3 %1</source>
        <translation>Den Eigentümer des Ordners %1 kann nur root ändern; als root: chown %2:%3 %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::FolderProblem</name>
    <message>
        <source>Printkeeper&apos;s own files</source>
        <translation>eigene Dateien von Printkeeper</translation>
    </message>
    <message>
        <source>%1 is %2, but that is %3 (%4); name a folder of its own for these jobs in %5.</source>
        <extracomment>%1: a setting; %2 and %3: a path; %4: another setting; %5: a file</extracomment>
        <translation>%1 ist %2, das ist aber %3 (%4); nennen Sie in %5 einen eigenen Ordner für diese Aufträge.</translation>
    </message>
    <message>
        <source>%1 is %2, but that folder holds %3 (%4); name a folder of its own for these jobs in %5.</source>
        <extracomment>%1: a setting; %2 and %3: a path; %4: another setting; %5: a file</extracomment>
        <translation>%1 ist %2, dieser Ordner enthält aber %3 (%4); nennen Sie in %5 einen eigenen Ordner für diese Aufträge.</translation>
    </message>
    <message>
        <source>%1 is %2, but that folder lies in %3 (%4); name a folder of its own for these jobs in %5.</source>
        <extracomment>%1: a setting; %2 and %3: a path; %4: another setting; %5: a file</extracomment>
        <translation>%1 ist %2, dieser Ordner liegt aber in %3 (%4); nennen Sie in %5 einen eigenen Ordner für diese Aufträge.</translation>
    </message>
    <message>
        <source>Files of jobs in %1 would be mixed with %2 (%3); remove the link that leads there, or change that setting.</source>
        <extracomment>%1 and %2: a path; %3: a setting</extracomment>
        <translation>Dateien von Aufträgen in %1 würden mit %2 (%3) vermischt; entfernen Sie den Link, der dorthin führt, oder ändern Sie diese Einstellung.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::FolderUsage</name>
    <message>
        <source>Measuring %1 was cancelled.</source>
        <translation>Das Messen von %1 wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Forecast</name>
    <message>
        <source>Forecast: %1.</source>
        <translation>Prognose: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln Woche</numerusform>
            <numerusform>%Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>about %1 (%2 at the earliest)</source>
        <translation>etwa %1 (frühestens in %2)</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Full in %1</source>
        <translation>Voll in %1</translation>
    </message>
    <message>
        <source>Takes less from week to week</source>
        <translation>Belegt von Woche zu Woche weniger</translation>
    </message>
    <message>
        <source>Hardly grows; full in %1 if every week were like the worst</source>
        <translation>Wächst kaum; voll in %1, wenn jede Woche wie die schlechteste wäre</translation>
    </message>
    <message>
        <source>Hardly grows</source>
        <translation>Wächst kaum</translation>
    </message>
    <message>
        <source>Not enough disk checks yet to say when it is full</source>
        <translation>Noch zu wenige Datenträgerprüfungen, um zu sagen, wann er voll ist</translation>
    </message>
    <message>
        <source>Full in %1 with cleanups as so far, in %2 without</source>
        <translation>Voll in %1 mit Aufräumen wie bisher, in %2 ohne</translation>
    </message>
    <message>
        <source>Cleanups keep it from filling up; without them full in %1</source>
        <translation>Das Aufräumen verhindert, dass er voll wird; ohne wäre er voll in %1</translation>
    </message>
    <message>
        <source>No more files can be made on this disk, whatever space is free</source>
        <translation>Auf diesem Datenträger können keine Dateien mehr angelegt werden, auch wenn noch Platz frei ist</translation>
    </message>
    <message>
        <source>No more files can be made in %1, before the space is used up</source>
        <translation>In %1 können keine Dateien mehr angelegt werden, noch bevor der Platz belegt ist</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n day(s)</source>
        <translation>
            <numerusform>%1 bis %Ln Tag</numerusform>
            <numerusform>%1 bis %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n week(s)</source>
        <translation>
            <numerusform>%1 bis %Ln Woche</numerusform>
            <numerusform>%1 bis %Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n month(s)</source>
        <translation>
            <numerusform>%1 bis %Ln Monat</numerusform>
            <numerusform>%1 bis %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n year(s)</source>
        <translation>
            <numerusform>%1 bis %Ln Jahr</numerusform>
            <numerusform>%1 bis %Ln Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 (%2)</source>
        <translation>etwa %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Format</name>
    <message numerus="yes">
        <source>%n y ago</source>
        <translation>
            <numerusform>vor %Ln J.</numerusform>
            <numerusform>vor %Ln J.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n y</source>
        <translation>
            <numerusform>in %Ln J.</numerusform>
            <numerusform>in %Ln J.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>vor %Ln Tg.</numerusform>
            <numerusform>vor %Ln Tg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %Ln Tg.</numerusform>
            <numerusform>in %Ln Tg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %Ln Std.</numerusform>
            <numerusform>vor %Ln Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %Ln Std.</numerusform>
            <numerusform>in %Ln Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %Ln Min.</numerusform>
            <numerusform>vor %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %Ln Min.</numerusform>
            <numerusform>in %Ln Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A format of a date as QLocale::toString() takes it; day and month come first everywhere.</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A format of a date as QLocale::toString() takes it; day and month come first everywhere.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Printkeeper::GapCommand</name>
    <message>
        <source>the folder to look through; uploads when it is left out</source>
        <translation>der Ordner, der untersucht wird; ohne Angabe der Upload-Ordner</translation>
    </message>
    <message>
        <source>What df calls used, taken apart: files that can be seen, folders that cannot be read, deleted files that a program still has open, what is mounted over folders, what is kept back for the system. Uses the last scan of the folder and reads again what has changed since. Other people&apos;s programs can only be looked into as root.</source>
        <translation>Was df als belegt meldet, aufgeschlüsselt: sichtbare Dateien, nicht lesbare Ordner, gelöschte Dateien, die ein Programm noch geöffnet hat, was über Ordnern eingehängt ist und was für das System zurückgehalten wird. Verwendet die letzte Messung des Ordners und liest neu, was sich seither geändert hat. Programme anderer Benutzer lassen sich nur als root untersuchen.</translation>
    </message>
    <message>
        <source>%1 of %2 are used on the disk at %3:</source>
        <translation>%1 von %2 sind auf dem Datenträger in %3 belegt:</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>Say why a disk is fuller than its files are large.</source>
        <translation>Sagen, warum ein Datenträger voller ist, als seine Dateien groß sind.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Growth</name>
    <message>
        <source>cleanup −%1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Aufräumen −%1</translation>
    </message>
    <message>
        <source>Adding up what has grown was cancelled.</source>
        <translation>Das Zusammenzählen des Zuwachses wurde abgebrochen.</translation>
    </message>
    <message>
        <source>forecast</source>
        <extracomment>Line of a chart</extracomment>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>what it may be</source>
        <translation>möglicher Bereich</translation>
    </message>
    <message>
        <source>Disk check</source>
        <translation>Datenträgerprüfung</translation>
    </message>
    <message>
        <source>used</source>
        <extracomment>Line of a chart: space on the disk</extracomment>
        <translation>belegt</translation>
    </message>
    <message>
        <source>warning %1 %</source>
        <extracomment>%1: a number</extracomment>
        <translation>Warnung %1 %</translation>
    </message>
</context>
<context>
    <name>Printkeeper::GrowthCard</name>
    <message>
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>what it may be</source>
        <translation>möglicher Bereich</translation>
    </message>
    <message numerus="yes">
        <source>As much as %n day(s) ago.</source>
        <translation>
            <numerusform>So viel wie vor %n Tag.</numerusform>
            <numerusform>So viel wie vor %n Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more than %n day(s) ago.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%1 mehr als vor %n Tag.</numerusform>
            <numerusform>%1 mehr als vor %n Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 less than %n day(s) ago.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%1 weniger als vor %n Tag.</numerusform>
            <numerusform>%1 weniger als vor %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk check</source>
        <translation>Datenträgerprüfung</translation>
    </message>
    <message>
        <source>warning %1 % (%2)</source>
        <extracomment>%1: a number, %2: an amount, as “41.2 GB”</extracomment>
        <translation>Warnung %1 % (%2)</translation>
    </message>
</context>
<context>
    <name>Printkeeper::GrowthCommand</name>
    <message>
        <source>Show what has grown since a day, by folder and by person.</source>
        <translation>Zeigen, was seit einem Tag gewachsen ist, nach Ordner und nach Person.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD or an ISO 8601 time; 30 days ago when it is left out</source>
        <translation>YYYY-MM-DD oder eine Zeit nach ISO 8601; ohne Angabe vor 30 Tagen</translation>
    </message>
    <message>
        <source>Folders, jobs by status, database, backups, logs and trash as the disk checks have noted them; people by the jobs that came since then and the files that are there now. Changes nothing.</source>
        <translation>Ordner, Aufträge nach Status, Datenbank, Sicherungen, Protokolle und Papierkorb, wie die Datenträgerprüfungen sie verzeichnet haben; Personen nach den Aufträgen, die seither kamen, und den Dateien, die jetzt da sind. Ändert nichts.</translation>
    </message>
    <message>
        <source>--since must be YYYY-MM-DD or an ISO 8601 time that is over, not “%1”.</source>
        <translation>--since muss YYYY-MM-DD oder eine vergangene Zeit nach ISO 8601 sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>What has grown since %1:</source>
        <translation>Was seit %1 gewachsen ist:</translation>
    </message>
    <message>
        <source>Nothing was noted twice in this time; disk checks note it once a day.</source>
        <translation>In dieser Zeit wurde nichts zweimal verzeichnet; das geschieht einmal am Tag bei der Datenträgerprüfung.</translation>
    </message>
    <message>
        <source>The job table could not be read, or does not say when a job came.</source>
        <translation>Die Auftragstabelle konnte nicht gelesen werden oder sagt nicht, wann ein Auftrag kam.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Files or jobs</source>
        <translation>Dateien oder Aufträge</translation>
    </message>
    <message>
        <source>Noted since</source>
        <translation>Verzeichnet seit</translation>
    </message>
    <message>
        <source>No job has come in this time.</source>
        <translation>In dieser Zeit ist kein Auftrag gekommen.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Jobs that came</source>
        <translation>Neue Aufträge</translation>
    </message>
    <message>
        <source>Files now</source>
        <translation>Dateien jetzt</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>Ohne Datei</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(nicht bekannt)</translation>
    </message>
    <message>
        <source>Jobs that came and were removed again are not counted.</source>
        <translation>Aufträge, die kamen und wieder entfernt wurden, sind nicht mitgezählt.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::CleanupLooks</name>
    <message>
        <source>It is kept: cleanups leave it alone.</source>
        <translation>Wird behalten: Kein Aufräumen tastet es an.</translation>
    </message>
    <message>
        <source>It is kept no longer.</source>
        <translation>Wird nicht mehr behalten.</translation>
    </message>
    <message>
        <source>The scheduled cleanup rests.</source>
        <translation>Das geplante Aufräumen ist ausgesetzt.</translation>
    </message>
    <message>
        <source>The scheduled cleanup goes on.</source>
        <translation>Das geplante Aufräumen läuft wieder.</translation>
    </message>
    <message>
        <source>One thing at a time; nothing was changed.</source>
        <translation>Eines nach dem anderen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is saved as soon as this is done: %1</source>
        <extracomment>%1: what runs, as “Cleaning up…”</extracomment>
        <translation>Es wird gespeichert, sobald dies fertig ist: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::CloseQuestion</name>
    <message>
        <source>What runs now is stopped when you close: %1 What it has done until then stays done.</source>
        <extracomment>%1: what runs, as “Cleaning up…”</extracomment>
        <translation>Was gerade läuft, wird beim Schließen angehalten: %1 Was bis dahin getan ist, bleibt getan.</translation>
    </message>
    <message>
        <source>Close before everything is done?</source>
        <translation>Schließen, bevor alles fertig ist?</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close and drop them</source>
        <translation>Schließen und verwerfen</translation>
    </message>
    <message>
        <source>Finish first</source>
        <translation>Erst fertig machen</translation>
    </message>
    <message>
        <source>The window closes by itself when all of it is done.</source>
        <translation>Das Fenster schließt sich von selbst, wenn alles erledigt ist.</translation>
    </message>
    <message>
        <source>Nothing waits any more. The window is still open.</source>
        <translation>Es wartet nichts mehr. Das Fenster ist noch offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed action(s) are not done yet. They wait for what runs, and would be dropped: nothing of them has begun.</source>
        <translation>
            <numerusform>%Ln bestätigte Aktion ist noch nicht erledigt. Sie wartet auf das, was läuft, und würde verworfen; begonnen wurde sie noch nicht.</numerusform>
            <numerusform>%Ln bestätigte Aktionen sind noch nicht erledigt. Sie warten auf das, was läuft, und würden verworfen; begonnen wurde noch keine.</numerusform>
        </translation>
    </message>
    <message>
        <source>The window closes as soon as everything is done.</source>
        <translation>Das Fenster schließt sich, sobald alles erledigt ist.</translation>
    </message>
    <message>
        <source>The window stays open, for not everything went well.</source>
        <translation>Das Fenster bleibt offen, denn nicht alles ging gut.</translation>
    </message>
    <message>
        <source>Saving the settings…</source>
        <translation>Die Einstellungen werden gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Still to be done: %1</source>
        <extracomment>%1: what runs and what waits, as “Cleaning up… Undoing…”</extracomment>
        <translation>Noch zu erledigen: %1</translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %n confirmed action(s) still waited and were dropped. Nothing of them had begun.</source>
        <translation>
            <numerusform>Als die Sitzung endete, wartete noch %Ln bestätigte Aktion und wurde verworfen. Begonnen wurde sie nicht.</numerusform>
            <numerusform>Als die Sitzung endete, warteten noch %Ln bestätigte Aktionen und wurden verworfen. Begonnen wurde keine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::ErrorWindow</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::ExportTask</name>
    <message numerus="yes">
        <source>%n job(s) written to %1.</source>
        <extracomment>%1: a path</extracomment>
        <translation>
            <numerusform>%Ln Auftrag in %1 geschrieben.</numerusform>
            <numerusform>%Ln Aufträge in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <extracomment>%1: a path</extracomment>
        <translation>%1 wird geschrieben&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::FarmWindow</name>
    <message>
        <source>The size of everything becomes %1 %.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Die Größe der Anzeige wird auf %1 % geändert.</translation>
    </message>
    <message>
        <source>The size of everything is %1 %.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Die Größe der Anzeige ist %1 %.</translation>
    </message>
    <message>
        <source>This window opens anew as soon as this is done: %1</source>
        <extracomment>%1: what runs, as “Cleaning up…”</extracomment>
        <translation>Dieses Fenster öffnet sich neu, sobald dies erledigt ist: %1</translation>
    </message>
    <message>
        <source>On this screen everything was shown at %1 %.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Auf diesem Bildschirm war die Größe der Anzeige %1 %.</translation>
    </message>
    <message>
        <source>Do that</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>The size of texts becomes %1 %.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Die Größe der Texte wird auf %1 % geändert.</translation>
    </message>
    <message>
        <source>The size of texts is %1 %.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Die Größe der Texte ist %1 %.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::FileExport</name>
    <message>
        <source>%1 could not be written. Choose another folder, or check its rights and its free space.</source>
        <extracomment>%1: a path</extracomment>
        <translation>%1 konnte nicht geschrieben werden. Bitte einen anderen Ordner wählen oder dessen Rechte und freien Platz prüfen.</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <extracomment>%1: a path</extracomment>
        <translation>%1 wurde geschrieben.</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>%1 wird geschrieben&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::PlanExport</name>
    <message>
        <source>The plan could not be written to %1. Choose another folder, or check its rights and its free space.</source>
        <extracomment>%1: a path</extracomment>
        <translation>Der Plan konnte nicht in %1 geschrieben werden. Wählen Sie einen anderen Ordner, oder prüfen Sie seine Rechte und seinen freien Platz.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) written to %1.</source>
        <extracomment>%1: a path</extracomment>
        <translation>
            <numerusform>%Ln Aktion in %1 geschrieben.</numerusform>
            <numerusform>%Ln Aktionen in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <extracomment>%1: a path</extracomment>
        <translation>%1 wird geschrieben&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::SettingsSession</name>
    <message>
        <source>You may not change %1, so nothing was saved. Somebody with the right to write it has to change it there.</source>
        <extracomment>%1: a path</extracomment>
        <translation>Sie dürfen %1 nicht ändern, daher wurde nichts gespeichert. Jemand mit Schreibrecht muss es dort ändern.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Help</name>
    <message>
        <source>Exit codes:</source>
        <translation>Exit-Codes:</translation>
    </message>
    <message>
        <source>done, nothing is wrong</source>
        <translation>erledigt, alles ist in Ordnung</translation>
    </message>
    <message>
        <source>done, and something needs attention</source>
        <translation>erledigt, und etwas braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>the call or the settings are wrong</source>
        <translation>der Aufruf oder die Einstellungen sind falsch</translation>
    </message>
    <message>
        <source>refused by a guard, nothing was changed</source>
        <translation>von einem Schutz abgelehnt, es wurde nichts geändert</translation>
    </message>
    <message>
        <source>could not run: locked, no such file, no permission</source>
        <translation>nicht ausführbar: gesperrt, Datei nicht vorhanden, keine Berechtigung</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Keeps a 3D-print farm&apos;s server healthy. Nothing ever prompts.</source>
        <translation>Hält den Server einer 3D-Druck-Farm in Ordnung. Es gibt nie Rückfragen.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options, anywhere in the call:</source>
        <translation>Optionen, an beliebiger Stelle im Aufruf:</translation>
    </message>
    <message>
        <source>%1 tells more about a command.</source>
        <translation>%1 sagt mehr über einen Befehl.</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Argumente:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Optionen aller Befehle:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
</context>
<context>
    <name>Printkeeper::IniFile</name>
    <message>
        <source>The settings file %1 cannot be read; check its name.</source>
        <translation>Die Einstellungsdatei %1 kann nicht gelesen werden; prüfen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>The settings file %1 is no regular file of at most 1 MiB.</source>
        <translation>Die Einstellungsdatei %1 ist keine reguläre Datei von höchstens 1 MiB.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read with the rights of this user.</source>
        <translation>Die Einstellungsdatei %1 kann mit den Rechten dieses Benutzers nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not UTF-8 text; save the file as UTF-8.</source>
        <translation>Zeile %1 in %2 ist kein UTF-8-Text; speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a double quote that is not closed.</source>
        <translation>Zeile %1 in %2 enthält ein doppeltes Anführungszeichen, das nicht geschlossen ist.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a backslash that stands alone; write \\ for one.</source>
        <translation>Zeile %1 in %2 enthält einen alleinstehenden Backslash; schreiben Sie \\ für einen.</translation>
    </message>
    <message>
        <source>The comment in line %1 of %2 ends with a backslash; remove it.</source>
        <translation>Der Kommentar in Zeile %1 von %2 endet mit einem Backslash; entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no section such as [farm].</source>
        <translation>Zeile %1 in %2 ist kein Abschnitt wie [farm].</translation>
    </message>
    <message>
        <source>Line %1 of %2 is neither a section, a comment nor a line such as key=value.</source>
        <translation>Zeile %1 in %2 ist weder ein Abschnitt noch ein Kommentar noch eine Zeile wie key=value.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a semicolon, which would cut off the rest of the value of %3; put the value in double quotes.</source>
        <translation>Zeile %1 in %2 enthält ein Semikolon, das den Rest des Werts von %3 abschneiden würde; setzen Sie den Wert in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a comma, which would split the path %3; put the value in double quotes.</source>
        <translation>Zeile %1 in %2 enthält ein Komma, das den Pfad %3 aufteilen würde; setzen Sie den Wert in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 sets %2 in line %3 and again in line %4; the last one counts.</source>
        <translation>%1 setzt %2 in Zeile %3 und noch einmal in Zeile %4; die letzte Angabe gilt.</translation>
    </message>
    <message>
        <source>The value of %1 in %2 is not plain text; write it as key=value.</source>
        <translation>Der Wert von %1 in %2 ist kein einfacher Text; schreiben Sie ihn als key=value.</translation>
    </message>
    <message>
        <source>The settings of %1 cannot be checked; try again.</source>
        <translation>Die Einstellungen von %1 können nicht geprüft werden; versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobFiles</name>
    <message>
        <source>The database names the file &quot;%1&quot;, which does not lie in a folder of the farm; it is left alone. Correct the row, or the setting farm/path_map.</source>
        <translation>Die Datenbank nennt die Datei „%1“, die nicht in einem Ordner der Farm liegt; sie wird nicht angetastet. Korrigieren Sie die Zeile oder die Einstellung farm/path_map.</translation>
    </message>
    <message>
        <source>There is no folder for the status &quot;%1&quot; of the file &quot;%2&quot;; name one with the setting layout/%1.</source>
        <translation>Für den Status „%1“ der Datei „%2“ gibt es keinen Ordner; geben Sie mit der Einstellung layout/%1 einen an.</translation>
    </message>
    <message>
        <source>The job of the file &quot;%1&quot; has no status, so nobody can know where it lies; correct it in the database.</source>
        <translation>Der Auftrag der Datei „%1“ hat keinen Status, also kann niemand wissen, wo sie liegt; korrigieren Sie ihn in der Datenbank.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobSchema</name>
    <message>
        <source>The database has no tables, so there are no jobs in it; check farm/database.</source>
        <translation>Die Datenbank hat keine Tabellen und damit auch keine Aufträge; prüfen Sie farm/database.</translation>
    </message>
    <message>
        <source>No job table was recognised: none of the tables %1 has a primary key, a status and a file name. Name it with the setting jobs/table and its columns with jobs/id, jobs/status and jobs/file.</source>
        <translation>Es wurde keine Auftragstabelle erkannt: Keine der Tabellen %1 hat einen Primärschlüssel, einen Status und einen Dateinamen. Geben Sie die Tabelle mit der Einstellung jobs/table an und ihre Spalten mit jobs/id, jobs/status und jobs/file.</translation>
    </message>
    <message>
        <source>More than one table could hold the jobs: %1. Say which one it is with the setting jobs/table.</source>
        <translation>Mehr als eine Tabelle könnte die Aufträge enthalten: %1. Geben Sie mit der Einstellung jobs/table an, welche es ist.</translation>
    </message>
    <message>
        <source>The setting jobs/table names %1, but the database has no such table; it has %2.</source>
        <translation>Die Einstellung jobs/table nennt %1, aber die Datenbank hat keine solche Tabelle; sie hat %2.</translation>
    </message>
    <message>
        <source>The setting %1 names %2, but the table %3 has no such column.</source>
        <translation>Die Einstellung %1 nennt %2, aber die Tabelle %3 hat keine solche Spalte.</translation>
    </message>
    <message>
        <source>The table %1 has no primary key, status or file name that can be recognised; name its columns with the settings jobs/id, jobs/status and jobs/file.</source>
        <translation>Die Tabelle %1 hat keinen Primärschlüssel, Status oder Dateinamen, der sich erkennen lässt; geben Sie ihre Spalten mit den Einstellungen jobs/id, jobs/status und jobs/file an.</translation>
    </message>
    <message>
        <source>The setting %1 names %2, but no table of the database has such a column.</source>
        <translation>Die Einstellung %1 nennt %2, aber keine Tabelle der Datenbank hat eine solche Spalte.</translation>
    </message>
    <message>
        <source>The tables of the database %1 could not be read.</source>
        <translation>Die Tabellen der Datenbank %1 konnten nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobStore</name>
    <message>
        <source>The jobs cannot be sorted by %1: the table %2 has no such column.</source>
        <translation>Die Aufträge können nicht nach %1 sortiert werden: Die Tabelle %2 hat keine solche Spalte.</translation>
    </message>
    <message>
        <source>The jobs in the database %1 could not be read; the log has the details.</source>
        <translation>Die Aufträge in der Datenbank %1 konnten nicht gelesen werden; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The jobs in the database %1 could not be read, because another program has been writing to it for too long. Try again later.</source>
        <translation>Die Aufträge in der Datenbank %1 konnten nicht gelesen werden, weil ein anderes Programm schon zu lange darin schreibt. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The jobs in the database %1 could not be read, because it is damaged. Check it, and restore a backup if it has to be.</source>
        <translation>Die Aufträge in der Datenbank %1 konnten nicht gelesen werden, weil sie beschädigt ist. Prüfen Sie die Datenbank, und stellen Sie nötigenfalls eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Reading the jobs was cancelled.</source>
        <translation>Das Lesen der Aufträge wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Jobs</name>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Druckbereit</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Im Druck</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Paid, picked up</source>
        <translation>Bezahlt und abgeholt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>Kein Status</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsCommand</name>
    <message>
        <source>The list was cancelled.</source>
        <translation>Das Auflisten wurde abgebrochen.</translation>
    </message>
    <message>
        <source>List the jobs and whether their files are there.</source>
        <translation>Die Aufträge auflisten und zeigen, ob ihre Dateien da sind.</translation>
    </message>
    <message>
        <source>only jobs with TEXT in file, original name, person or id</source>
        <translation>nur Aufträge mit TEXT in Datei, ursprünglichem Namen, Person oder ID</translation>
    </message>
    <message>
        <source>at most N jobs (all; on a terminal %1)</source>
        <translation>höchstens N Aufträge (alle; in einem Terminal %1)</translation>
    </message>
    <message>
        <source>leave out the first N</source>
        <translation>die ersten N auslassen</translation>
    </message>
    <message>
        <source>The newest come first. Changes nothing.</source>
        <translation>Die neuesten kommen zuerst. Ändert nichts.</translation>
    </message>
    <message>
        <source>--status must name a status, not “%1”.</source>
        <translation>--status muss einen Status nennen, nicht „%1“.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>unsafe</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1 of %2 jobs:</source>
        <translation>%1 von %2 Aufträgen:</translation>
    </message>
    <message>
        <source>… and %1 more; --limit and --offset show them.</source>
        <translation>… und %1 weitere; --limit und --offset zeigen sie.</translation>
    </message>
    <message>
        <source>instead the jobs that were removed, from the journal</source>
        <translation>stattdessen die entfernten Aufträge, aus dem Journal</translation>
    </message>
    <message>
        <source>--status and --removed cannot be combined: removed jobs have no status any more.</source>
        <translation>--status und --removed lassen sich nicht kombinieren: Entfernte Aufträge haben keinen Status mehr.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Status before</source>
        <translation>Status vorher</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Can be put back</source>
        <translation>Zurücklegbar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 of %2 removed jobs:</source>
        <translation>%1 von %2 entfernten Aufträgen:</translation>
    </message>
    <message>
        <source>Put one back with: printkeeperctl undo RUN --job ID</source>
        <translation>Einen zurücklegen mit: printkeeperctl undo RUN --job ID</translation>
    </message>
    <message>
        <source>only this status, however it is spelled: Uploaded, UPLOADED…</source>
        <translation>nur dieser Status, wie auch immer er geschrieben ist: Uploaded, UPLOADED&#xa0;…</translation>
    </message>
    <message>
        <source>Job %1 cannot be put back now: %2</source>
        <extracomment>%1: the number of a job, %2: a sentence</extracomment>
        <translation>Auftrag %1 kann jetzt nicht zurückgelegt werden: %2</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView</name>
    <message>
        <source>The job table has no time here that can be read.</source>
        <translation>In der Auftragstabelle steht hier keine lesbare Zeit.</translation>
    </message>
    <message>
        <source>Job</source>
        <extracomment>Title of a column</extracomment>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>Title of a column</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Title of a column</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>Title of a column</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>Title of a column</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>What was done to a job
----------
Title of a column</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Title of a column</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>On disk</source>
        <extracomment>Title of a column</extracomment>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>State of a job&apos;s file</extracomment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Outside the farm</source>
        <translation>Außerhalb der Farm</translation>
    </message>
    <message>
        <source>No folder</source>
        <extracomment>State of a job&apos;s file: none is known for its status</extracomment>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>Ist keine Datei</translation>
    </message>
    <message>
        <source>Not readable</source>
        <extracomment>State of a job&apos;s file</extracomment>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>There is no file at the place that the job names. Look for it in the other folders, or restore it from a backup.</source>
        <translation>An der Stelle, die der Auftrag nennt, liegt keine Datei. Suchen Sie sie in den anderen Ordnern, oder stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The job points outside the folders of the farm, so its file is left alone. Correct the row, or the setting farm/path_map.</source>
        <translation>Der Auftrag verweist auf einen Ort außerhalb der Ordner der Farm, daher wird seine Datei nicht angetastet. Korrigieren Sie die Zeile oder die Einstellung farm/path_map.</translation>
    </message>
    <message>
        <source>No folder is known for this status, so nobody can say where the file is. Name one in the settings, group layout.</source>
        <translation>Für diesen Status ist kein Ordner bekannt, daher lässt sich nicht sagen, wo die Datei liegt. Geben Sie in den Einstellungen, Gruppe layout, einen an.</translation>
    </message>
    <message>
        <source>A folder, a link or a device lies at the place that the job names. Look at it before anything else is done with the job.</source>
        <translation>An der Stelle, die der Auftrag nennt, liegt ein Ordner, ein Link oder ein Gerät. Sehen Sie sich das an, bevor mit dem Auftrag etwas anderes geschieht.</translation>
    </message>
    <message>
        <source>The folder of the file could not be read. Check its rights and whether the disk is there.</source>
        <translation>Der Ordner der Datei konnte nicht gelesen werden. Prüfen Sie seine Rechte und ob der Datenträger da ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) archived.</source>
        <translation>
            <numerusform>%Ln Auftrag archiviert.</numerusform>
            <numerusform>%Ln Aufträge archiviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) restored.</source>
        <translation>
            <numerusform>%Ln Auftrag wiederhergestellt.</numerusform>
            <numerusform>%Ln Aufträge wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) removed.</source>
        <translation>
            <numerusform>%Ln Auftrag entfernt.</numerusform>
            <numerusform>%Ln Aufträge entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive jobs</source>
        <translation>Aufträge archivieren</translation>
    </message>
    <message>
        <source>Restore jobs</source>
        <translation>Aufträge wiederherstellen</translation>
    </message>
    <message>
        <source>Remove jobs</source>
        <translation>Aufträge entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Archive %n job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag archivieren</numerusform>
            <numerusform>%Ln Aufträge archivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag wiederherstellen</numerusform>
            <numerusform>%Ln Aufträge wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do: every chosen job is left alone.</source>
        <translation>Es gibt nichts zu tun: Keiner der ausgewählten Aufträge wird angetastet.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be archived: the files go to the archive, and the rows say so.</source>
        <translation>
            <numerusform>%Ln Auftrag wird archiviert: Die Dateien kommen ins Archiv, und die Zeile vermerkt es.</numerusform>
            <numerusform>%Ln Aufträge werden archiviert: Die Dateien kommen ins Archiv, und die Zeilen vermerken es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will go back from the archive to where they were.</source>
        <translation>
            <numerusform>%Ln Auftrag kommt aus dem Archiv dorthin zurück, wo er war.</numerusform>
            <numerusform>%Ln Aufträge kommen aus dem Archiv dorthin zurück, wo sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be removed: the files wait in the trash and can be put back.</source>
        <translation>
            <numerusform>%Ln Auftrag wird entfernt: Die Dateien warten im Papierkorb und können zurückgelegt werden.</numerusform>
            <numerusform>%Ln Aufträge werden entfernt: Die Dateien warten im Papierkorb und können zurückgelegt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be removed for good: this farm keeps no trash.</source>
        <translation>
            <numerusform>%Ln Auftrag wird endgültig entfernt: Diese Farm hat keinen Papierkorb.</numerusform>
            <numerusform>%Ln Aufträge werden endgültig entfernt: Diese Farm hat keinen Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Frees %1 at once.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Gibt sofort %1 frei.</translation>
    </message>
    <message>
        <source>Frees %1 when the trash lets go.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Gibt %1 frei, wenn der Papierkorb geleert wird.</translation>
    </message>
    <message>
        <source>Moves %1, which frees nothing on the same disk.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Verschiebt %1; das macht auf demselben Datenträger nichts frei.</translation>
    </message>
    <message>
        <source>Then it was stopped.</source>
        <translation>Dann wurde angehalten.</translation>
    </message>
    <message>
        <source>The jobs could not be written to %1. Choose another folder, or check its rights and its free space.</source>
        <extracomment>%1: a path</extracomment>
        <translation>Die Aufträge konnten nicht in %1 geschrieben werden. Wählen Sie einen anderen Ordner, oder prüfen Sie seine Rechte und seinen freien Platz.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>Sidecar</source>
        <extracomment>A small file beside a model</extracomment>
        <translation>Begleitdatei</translation>
    </message>
    <message>
        <source>Metadata</source>
        <extracomment>A file with facts about a model</extracomment>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Picture of the web app</source>
        <translation>Vorschaubild der Web-App</translation>
    </message>
    <message>
        <source>wrong folder, it lies in %1</source>
        <extracomment>%1: the path of another folder</extracomment>
        <translation>falscher Ordner, sie liegt in %1</translation>
    </message>
    <message>
        <source>%1, with all its files %2</source>
        <extracomment>%1 and %2: an amount, as “41.2 GB”</extracomment>
        <translation>%1, mit allen Dateien %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>When something happened and how long ago that is: yesterday 23:41, 2 h ago</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>Title of a column</extracomment>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>Wrong folder</source>
        <translation>Falscher Ordner</translation>
    </message>
    <message>
        <source>The file is not in the folder of the job&apos;s status but in that of another one. Move it there, or correct the status in the web app.</source>
        <translation>Die Datei liegt nicht im Ordner für den Status des Auftrags, sondern in dem eines anderen. Verschieben Sie sie dorthin, wo sie hingehört, oder korrigieren Sie den Status in der Web-App.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) stayed as they were: %1</source>
        <extracomment>%1: why the first of them did, a sentence</extracomment>
        <translation>
            <numerusform>%Ln Auftrag blieb, wie er war: %1</numerusform>
            <numerusform>%Ln Aufträge blieben, wie sie waren: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>What was done to a job</extracomment>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Archiving</source>
        <extracomment>What is done to a job</extracomment>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Restored from the archive</source>
        <translation>Aus dem Archiv wiederhergestellt</translation>
    </message>
    <message>
        <source>Restoring from the archive</source>
        <translation>Wiederherstellen aus dem Archiv</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>What was done to a job</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Removing</source>
        <extracomment>What is done to a job</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Put back from the archive</source>
        <translation>Aus dem Archiv zurückgelegt</translation>
    </message>
    <message>
        <source>Putting back from the archive</source>
        <translation>Zurücklegen aus dem Archiv</translation>
    </message>
    <message>
        <source>Put back into the archive</source>
        <translation>Ins Archiv zurückgelegt</translation>
    </message>
    <message>
        <source>Putting back into the archive</source>
        <translation>Zurücklegen ins Archiv</translation>
    </message>
    <message>
        <source>Put back from the trash</source>
        <translation>Aus dem Papierkorb zurückgelegt</translation>
    </message>
    <message>
        <source>Putting back from the trash</source>
        <translation>Zurücklegen aus dem Papierkorb</translation>
    </message>
    <message>
        <source>Changing</source>
        <extracomment>What is done to a job</extracomment>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>%1 by a person</source>
        <extracomment>%1: what was done, as “Archived”</extracomment>
        <translation>%1 von einer Person</translation>
    </message>
    <message>
        <source>%1 by a cleanup that a person started</source>
        <extracomment>%1: what was done, as “Archived”</extracomment>
        <translation>%1 durch ein Aufräumen, das eine Person gestartet hat</translation>
    </message>
    <message>
        <source>%1 by the scheduled cleanup</source>
        <extracomment>%1: what was done, as “Archived”</extracomment>
        <translation>%1 durch das geplante Aufräumen</translation>
    </message>
    <message>
        <source>%1 has begun</source>
        <extracomment>%1: what is done to a job, as “Archiving”</extracomment>
        <translation>%1 hat begonnen</translation>
    </message>
    <message>
        <source>%1 was left out, since the job had changed</source>
        <extracomment>%1: what is done to a job, as “Archiving”</extracomment>
        <translation>%1 wurde ausgelassen, weil sich der Auftrag geändert hatte</translation>
    </message>
    <message>
        <source>%1 failed and changed nothing</source>
        <extracomment>%1: what is done to a job, as “Archiving”</extracomment>
        <translation>%1 ist fehlgeschlagen und hat nichts geändert</translation>
    </message>
    <message>
        <source>run %1</source>
        <extracomment>%1: the number of a run</extracomment>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation>inzwischen rückgängig gemacht</translation>
    </message>
    <message numerus="yes">
        <source>Hold to remove %n job(s)</source>
        <translation>
            <numerusform>Halten: %Ln Auftrag entfernen</numerusform>
            <numerusform>Halten: %Ln Aufträge entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::ActionFlow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::ActionPreview</name>
    <message>
        <source>What will happen, job by job</source>
        <translation>Was geschehen wird, Auftrag für Auftrag</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Jobs that something will happen to</source>
        <translation>Aufträge, mit denen etwas geschieht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Title of a column</extracomment>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>Left alone: %n</source>
        <translation>
            <numerusform>Nicht angetastet: %Ln</numerusform>
            <numerusform>Nicht angetastet: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs that are left alone, and why</source>
        <translation>Aufträge, die nicht angetastet werden, und warum</translation>
    </message>
    <message>
        <source>This cannot be done now. Nothing was changed.</source>
        <translation>Das ist jetzt nicht möglich. Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>This is stopped</source>
        <translation>Das ist angehalten</translation>
    </message>
    <message>
        <source>Looking what would happen…</source>
        <translation>Es wird ermittelt, was geschehen würde&#xa0;…</translation>
    </message>
    <message>
        <source>On disk</source>
        <extracomment>Title of a column: what files take of the disk</extracomment>
        <translation>Belegt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::DetailsContent</name>
    <message>
        <source>Picture of %1</source>
        <extracomment>%1: the name of a job&apos;s file</extracomment>
        <translation>Vorschaubild von %1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show the row of the database</source>
        <translation>Zeile der Datenbank zeigen</translation>
    </message>
    <message>
        <source>The row of the database</source>
        <translation>Die Zeile der Datenbank</translation>
    </message>
    <message>
        <source>Hide the row of the database</source>
        <translation>Zeile der Datenbank ausblenden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>The status of a job and the size of its file, or what is wrong with that.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Job</source>
        <extracomment>In front of its id</extracomment>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>In front of a time</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>In front of a time</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Title: what was done to a job</extracomment>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::DetailsPane</name>
    <message>
        <source>Details of the job</source>
        <translation>Details des Auftrags</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No job is selected</source>
        <translation>Kein Auftrag ist ausgewählt</translation>
    </message>
    <message>
        <source>Select one in the table to see all about it.</source>
        <translation>Wählen Sie in der Tabelle einen aus, um alles über ihn zu sehen.</translation>
    </message>
    <message>
        <source>The job could not be read</source>
        <translation>Der Auftrag konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>This job is gone</source>
        <translation>Diesen Auftrag gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Its row is no longer in the job table. What a cleanup removed is listed under Removed.</source>
        <translation>Seine Zeile ist nicht mehr in der Auftragstabelle. Was ein Aufräumen entfernt hat, steht unter „Entfernt“.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobChips</name>
    <message>
        <source>Which jobs are listed</source>
        <translation>Welche Aufträge aufgelistet sind</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fehlende Dateien</translation>
    </message>
    <message>
        <source>Wrong folder</source>
        <translation>Falscher Ordner</translation>
    </message>
    <message>
        <source>Files without a job</source>
        <translation>Dateien ohne Auftrag</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>Jobs that are gone, with a number behind it</extracomment>
        <translation>Entfernt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobHistoryView</name>
    <message>
        <source>History of the job</source>
        <translation>Verlauf des Auftrags</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Der Verlauf konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Printkeeper has not touched this job.</source>
        <translation>Printkeeper hat diesen Auftrag nicht angetastet.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more before that.</source>
        <translation>
            <numerusform>Und davor noch %Ln weiterer Eintrag.</numerusform>
            <numerusform>Und davor noch %Ln weitere Einträge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobListing</name>
    <message>
        <source>The jobs are being read</source>
        <translation>Die Aufträge werden gelesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The jobs cannot be shown</source>
        <translation>Die Aufträge können nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>No jobs match “%1”</source>
        <extracomment>%1: what was searched for</extracomment>
        <translation>Kein Auftrag passt zu „%1“</translation>
    </message>
    <message>
        <source>Try fewer letters or another status.</source>
        <translation>Versuchen Sie es mit weniger Buchstaben oder einem anderen Status.</translation>
    </message>
    <message>
        <source>No file is missing</source>
        <translation>Es fehlt keine Datei</translation>
    </message>
    <message>
        <source>As far as the jobs have been compared with the disk.</source>
        <translation>Soweit die Aufträge mit dem Datenträger verglichen wurden.</translation>
    </message>
    <message>
        <source>No file lies in a wrong folder</source>
        <translation>Keine Datei liegt in einem falschen Ordner</translation>
    </message>
    <message>
        <source>No jobs have this status</source>
        <translation>Kein Auftrag hat diesen Status</translation>
    </message>
    <message>
        <source>Choose another status above.</source>
        <translation>Wählen Sie oben einen anderen Status.</translation>
    </message>
    <message>
        <source>There are no jobs yet</source>
        <translation>Es gibt noch keine Aufträge</translation>
    </message>
    <message>
        <source>They appear here as soon as somebody uploads a file.</source>
        <translation>Sie erscheinen hier, sobald jemand eine Datei hochlädt.</translation>
    </message>
    <message>
        <source>%1 of %2 jobs</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>%1 von %2 Aufträgen</translation>
    </message>
    <message>
        <source>All jobs were compared with the disk.</source>
        <translation>Alle Aufträge wurden mit dem Datenträger verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>The jobs are being read…</source>
        <translation>Die Aufträge werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>The jobs are being counted…</source>
        <translation>Die Aufträge werden gezählt&#xa0;…</translation>
    </message>
    <message>
        <source>At least %1 of %2 jobs; they are being counted…</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>Mindestens %1 von %2 Aufträgen; sie werden gezählt&#xa0;…</translation>
    </message>
    <message>
        <source>The files are looked at, to sort the list: %1 of %2</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>Zum Sortieren der Liste werden die Dateien angesehen: %1 von %2</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobSelection</name>
    <message numerus="yes">
        <source>%Ln job(s) are no longer selected: the list has changed, and they stand in too many places of it now.</source>
        <translation>
            <numerusform>%Ln Auftrag ist nicht mehr ausgewählt: Die Liste hat sich geändert, und er steht jetzt an zu vielen Stellen darin.</numerusform>
            <numerusform>%Ln Aufträge sind nicht mehr ausgewählt: Die Liste hat sich geändert, und sie stehen jetzt an zu vielen Stellen darin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are no longer selected: the list has changed, and they could not be found in it.</source>
        <translation>
            <numerusform>%Ln Auftrag ist nicht mehr ausgewählt: Die Liste hat sich geändert, und er war darin nicht zu finden.</numerusform>
            <numerusform>%Ln Aufträge sind nicht mehr ausgewählt: Die Liste hat sich geändert, und sie waren darin nicht zu finden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobsModel</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Sorts lists of up to %1 jobs, whose files are looked at for it.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Sortiert Listen bis %1 Aufträge, deren Dateien dafür angesehen werden.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Search file, person, job</source>
        <translation>Datei, Person, Auftrag suchen</translation>
    </message>
    <message>
        <source>Search in file, person and job number (Ctrl+F)</source>
        <translation>In Datei, Person und Auftragsnummer suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export the jobs of this list as a CSV file</source>
        <translation>Aufträge dieser Liste als CSV-Datei exportieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show the details of the selected job</source>
        <translation>Details des ausgewählten Auftrags zeigen</translation>
    </message>
    <message>
        <source>Search the jobs</source>
        <translation>Aufträge durchsuchen</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Details ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Select all jobs of the list</source>
        <translation>Alle Aufträge der Liste auswählen</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Archive the selected jobs…</source>
        <translation>Ausgewählte Aufträge archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Restore the selected jobs…</source>
        <translation>Ausgewählte Aufträge wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove the selected jobs…</source>
        <translation>Ausgewählte Aufträge entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Export the jobs of this list…</source>
        <translation>Aufträge dieser Liste exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Open the folder of the job</source>
        <translation>Ordner des Auftrags öffnen</translation>
    </message>
    <message>
        <source>Copy the path of the job&apos;s file</source>
        <translation>Pfad der Datei des Auftrags kopieren</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>Nach der nächsten Spalte sortieren</translation>
    </message>
    <message>
        <source>Sort by the previous column</source>
        <translation>Nach der vorherigen Spalte sortieren</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Choose the columns…</source>
        <translation>Spalten auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>List all jobs</source>
        <translation>Alle Aufträge auflisten</translation>
    </message>
    <message>
        <source>List the jobs whose files are missing</source>
        <translation>Aufträge auflisten, deren Dateien fehlen</translation>
    </message>
    <message>
        <source>List the jobs whose files are in a wrong folder</source>
        <translation>Aufträge auflisten, deren Dateien in einem falschen Ordner liegen</translation>
    </message>
    <message>
        <source>List the files without a job</source>
        <translation>Dateien ohne Auftrag auflisten</translation>
    </message>
    <message>
        <source>List the jobs that were removed</source>
        <translation>Entfernte Aufträge auflisten</translation>
    </message>
    <message>
        <source>List the jobs that are: %1</source>
        <extracomment>%1: a status</extracomment>
        <translation>Aufträge auflisten mit dem Status: %1</translation>
    </message>
    <message>
        <source>First select the jobs that it is for.</source>
        <translation>Wählen Sie zuerst die Aufträge aus, für die es gelten soll.</translation>
    </message>
    <message>
        <source>No job is selected.</source>
        <translation>Kein Auftrag ist ausgewählt.</translation>
    </message>
    <message>
        <source>The selected jobs are archived already.</source>
        <translation>Die ausgewählten Aufträge sind schon archiviert.</translation>
    </message>
    <message>
        <source>None of the selected jobs is archived.</source>
        <translation>Keiner der ausgewählten Aufträge ist archiviert.</translation>
    </message>
    <message>
        <source>First select the job that it is for.</source>
        <translation>Wählen Sie zuerst den Auftrag aus, für den es gelten soll.</translation>
    </message>
    <message>
        <source>Only lists of jobs can be exported.</source>
        <translation>Nur Listen von Aufträgen können exportiert werden.</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich anhalten</translation>
    </message>
    <message>
        <source>Compare and mend…</source>
        <translation>Vergleichen und beheben&#xa0;…</translation>
    </message>
    <message>
        <source>The comparison was stopped. Choose this list again to compare.</source>
        <translation>Der Vergleich wurde angehalten. Diese Liste noch einmal wählen, um zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n Filter</numerusform>
            <numerusform>%n Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the jobs of this list</source>
        <translation>Aufträge dieser Liste exportieren</translation>
    </message>
    <message>
        <source>Stop sorting</source>
        <translation>Sortieren anhalten</translation>
    </message>
    <message>
        <source>Tables of comma-separated values</source>
        <translation>Tabellen mit kommagetrennten Werten</translation>
    </message>
    <message>
        <source>This list has no job to export.</source>
        <translation>Diese Liste enthält keinen Auftrag zum Exportieren.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobsTable</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Columns of the jobs</source>
        <translation>Spalten der Aufträge</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::OrphanListing</name>
    <message>
        <source>File</source>
        <extracomment>Title of a column</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>Title of a column</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Title of a column: when</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Title of a column</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Files without a job</source>
        <translation>Dateien ohne Auftrag</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Jobs and files could not be compared</source>
        <translation>Aufträge und Dateien konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>Files that no job claims appear here at the end.</source>
        <translation>Dateien, die zu keinem Auftrag gehören, erscheinen hier am Schluss.</translation>
    </message>
    <message>
        <source>No file matches “%1”</source>
        <extracomment>%1: what was searched for</extracomment>
        <translation>Keine Datei passt zu „%1“</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Every file belongs to a job</source>
        <translation>Jede Datei gehört zu einem Auftrag</translation>
    </message>
    <message>
        <source>Nothing lies in the farm&apos;s folders that no job claims.</source>
        <translation>In den Ordnern der Farm liegt nichts, was nicht zu einem Auftrag gehört.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%Ln Datei, %1</numerusform>
            <numerusform>%Ln Dateien, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs and files are being compared: %1 jobs, %2 files so far</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>Aufträge und Dateien werden verglichen: bisher %1 Aufträge, %2 Dateien</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich anhalten</translation>
    </message>
    <message>
        <source>Compare and mend…</source>
        <translation>Vergleichen und beheben&#xa0;…</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>Der Vergleich wurde angehalten</translation>
    </message>
    <message>
        <source>Choose this list again to compare jobs and files.</source>
        <translation>Diese Liste noch einmal wählen, um Aufträge und Dateien zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::RemovedListing</name>
    <message>
        <source>Put back</source>
        <extracomment>Button: of a job that was removed</extracomment>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>Title of a column</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Job</source>
        <extracomment>Title of a column</extracomment>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>Title of a column</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Status before</source>
        <translation>Status vorher</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>Title of a column: when</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>In the trash until</source>
        <translation>Im Papierkorb bis</translation>
    </message>
    <message>
        <source>Removed jobs</source>
        <translation>Entfernte Aufträge</translation>
    </message>
    <message>
        <source>Put the selected job back</source>
        <translation>Ausgewählten Auftrag zurücklegen</translation>
    </message>
    <message>
        <source>Nothing was removed</source>
        <translation>Es wurde nichts entfernt</translation>
    </message>
    <message>
        <source>What a cleanup or a person removes is listed here, and can be put back while it is in the trash.</source>
        <translation>Was ein Aufräumen oder eine Person entfernt, steht hier und kann zurückgelegt werden, solange es im Papierkorb ist.</translation>
    </message>
    <message>
        <source>No removed job matches “%1”</source>
        <extracomment>%1: what was searched for</extracomment>
        <translation>Kein entfernter Auftrag passt zu „%1“</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>The removed jobs cannot be shown</source>
        <translation>Die entfernten Aufträge können nicht angezeigt werden</translation>
    </message>
    <message>
        <source>gone for good</source>
        <translation>endgültig weg</translation>
    </message>
    <message>
        <source>The newest %1 of %2 removed jobs; search to find others</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>Die neuesten %1 von %2 entfernten Aufträgen; andere finden Sie mit der Suche</translation>
    </message>
    <message numerus="yes">
        <source>%n removed job(s)</source>
        <translation>
            <numerusform>%Ln entfernter Auftrag</numerusform>
            <numerusform>%Ln entfernte Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of this job are gone from the trash.</source>
        <translation>Die Dateien dieses Auftrags sind nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>The removed jobs are being read…</source>
        <translation>Die entfernten Aufträge werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>On disk</source>
        <extracomment>Title of a column: what files take of the disk</extracomment>
        <translation>Belegt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::SelectionBar</name>
    <message>
        <source>Selected jobs</source>
        <translation>Ausgewählte Aufträge</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message numerus="yes">
        <source>All %n job(s) of this list are selected</source>
        <translation>
            <numerusform>%Ln Auftrag dieser Liste ist ausgewählt</numerusform>
            <numerusform>Alle %Ln Aufträge dieser Liste sind ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) selected</source>
        <translation>
            <numerusform>%Ln Auftrag ausgewählt</numerusform>
            <numerusform>%Ln Aufträge ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>How many jobs are selected, and the size of their files.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <extracomment>%1: a number</extracomment>
        <translation>Alle %1 auswählen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::KeepCommand</name>
    <message>
        <source>Leave a job, a person&apos;s jobs or a folder alone.</source>
        <translation>Einen Auftrag, die Aufträge einer Person oder einen Ordner behalten.</translation>
    </message>
    <message>
        <source>a job&apos;s number, a person&apos;s name as the jobs have it, or a folder, absolute or in uploads</source>
        <translation>die Nummer eines Auftrags, der Name einer Person, wie er in den Aufträgen steht, oder ein Ordner, absolut oder im Upload-Ordner</translation>
    </message>
    <message>
        <source>through that day, YYYY-MM-DD, or to an ISO 8601 time; for ever when it is left out</source>
        <translation>bis einschließlich dieses Tages, YYYY-MM-DD, oder bis zu einer Zeit nach ISO 8601; ohne Angabe für immer</translation>
    </message>
    <message>
        <source>why; shown wherever it is left alone</source>
        <translation>warum; wird überall gezeigt, wo deshalb etwas nicht angetastet wird</translation>
    </message>
    <message>
        <source>No clean-up and no action on chosen jobs touches what is kept; the plan shows it as skipped, with the reason. Said again it replaces what was said before.</source>
        <translation>Was behalten wird, tastet kein Aufräumen und keine Aktion auf ausgewählte Aufträge an; der Plan zeigt es als übersprungen, mit dem Grund. Ein erneuter Aufruf ersetzt die frühere Angabe.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::KeepsCommand</name>
    <message>
        <source>List what is kept, until when and why.</source>
        <translation>Auflisten, was behalten wird, bis wann und warum.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::LayoutCommand</name>
    <message>
        <source>Check the folders of the statuses, mend what is wrong.</source>
        <translation>Die Ordner der Status prüfen und beheben, was nicht stimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) repaired.</source>
        <translation>
            <numerusform>%Ln Ordner repariert.</numerusform>
            <numerusform>%Ln Ordner repariert.</numerusform>
        </translation>
    </message>
    <message>
        <source>All folders are as they should be.</source>
        <translation>Alle Ordner sind so, wie sie sein sollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) need attention.</source>
        <translation>
            <numerusform>%Ln Ordner braucht Aufmerksamkeit.</numerusform>
            <numerusform>%Ln Ordner brauchen Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>make missing folders, set modes and, as root, owners right; undo takes it back</source>
        <translation>fehlende Ordner anlegen, Rechte und, als root, Eigentümer berichtigen; undo macht es rückgängig</translation>
    </message>
    <message>
        <source>with --repair: only show what would be done</source>
        <translation>mit --repair: nur zeigen, was getan würde</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Strangers are names in uploads that belong to no status, and links, pipes, sockets and devices in the folders of the statuses; they are never touched. Exits with 1 while a folder has a problem.</source>
        <translation>Fremde Einträge sind Namen im Upload-Ordner, die zu keinem Status gehören, sowie Links, Pipes, Sockets und Geräte in den Ordnern der Status; sie werden nie angetastet. Endet mit 1, solange ein Ordner ein Problem hat.</translation>
    </message>
    <message>
        <source>Strangers, left alone:</source>
        <translation>Fremde Einträge, nicht angetastet:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>lift the guard root: this is not the known uploads folder</source>
        <translation>den Schutz root aufheben: das ist nicht der bekannte Upload-Ordner</translation>
    </message>
</context>
<context>
    <name>Printkeeper::LogWriter</name>
    <message>
        <source>The log %1 cannot be written; check that it is a regular file in a folder that can be written.</source>
        <translation>Das Protokoll %1 kann nicht geschrieben werden; prüfen Sie, ob es eine reguläre Datei in einem beschreibbaren Ordner ist.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Main</name>
    <message>
        <source>Printkeeper cannot be started anew; start it by hand.</source>
        <translation>Printkeeper kann nicht neu gestartet werden; starten Sie es von Hand.</translation>
    </message>
    <message>
        <source>Printkeeper cannot start</source>
        <translation>Printkeeper kann nicht starten</translation>
    </message>
    <message>
        <source>Settings were not saved</source>
        <translation>Einstellungen wurden nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Migration</name>
    <message>
        <source>The file %1 was written by a newer Printkeeper (version %2 of its tables, this program knows %3); update this program.</source>
        <translation>Die Datei %1 wurde von einem neueren Printkeeper geschrieben (Version %2 der Tabellen, dieses Programm kennt %3); aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>The version of the tables in %1 cannot be read.</source>
        <translation>Die Version der Tabellen in %1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Models</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no picture in %1.</source>
        <translation>In %1 ist kein Vorschaubild.</translation>
    </message>
    <message>
        <source>%1 is damaged, so no picture of it can be shown; ask for the file again.</source>
        <translation>%1 ist beschädigt, daher kann kein Vorschaubild davon gezeigt werden; bitten Sie noch einmal um die Datei.</translation>
    </message>
    <message>
        <source>Looking for a picture in %1 was cancelled.</source>
        <translation>Die Suche nach einem Vorschaubild in %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Making a picture of %1 would take too long, so none is shown.</source>
        <translation>Ein Vorschaubild von %1 zu erstellen, würde zu lange dauern, daher wird keines gezeigt.</translation>
    </message>
    <message>
        <source>%1 is too large to be drawn: only models of up to %2 are.</source>
        <translation>%1 ist zu groß, um gezeichnet zu werden: Das geht nur bei Modellen bis %2.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Options</name>
    <message>
        <source>--set needs KEY=VALUE, not “%1”.</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>--set braucht KEY=VALUE, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no option %1; printkeeper --help lists all of them.</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>Es gibt keine Option %1; printkeeper --help listet alle auf.</translation>
    </message>
    <message>
        <source>printkeeper takes options only, not “%1”.</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>printkeeper nimmt nur Optionen an, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <extracomment>%1: an option, as “--page”</extracomment>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>--theme is one of %1, not “%2”.</source>
        <extracomment>%1: a list of names, %2: what was typed</extracomment>
        <translation>--theme muss eines von %1 sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>Usage: printkeeper [OPTION]...
Shows how a 3D-print farm stands and keeps it healthy.

  --config FILE      the settings to use
  --set KEY=VALUE    one setting for this start; may be repeated
  --page NAME        the page to open: %2
  --theme NAME       %1
  --language CODE    for example de
  --help             this text
  --version          the version
</source>
        <extracomment>%1 and %2: names</extracomment>
        <translation>Aufruf: printkeeper [OPTION]...
Zeigt, wie es um eine 3D-Druck-Farm steht, und hält sie in Ordnung.

  --config FILE      die zu verwendenden Einstellungen
  --set KEY=VALUE    eine Einstellung für diesen Start; mehrfach möglich
  --page NAME        die Seite, die geöffnet wird: %2
  --theme NAME       %1
  --language CODE    zum Beispiel de
  --help             dieser Text
  --version          die Version
</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview</name>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Check disk</source>
        <translation>Datenträgerprüfung</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Rotate logs</source>
        <translation>Protokollrotation</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>How a run ended</extracomment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped, nothing changed</source>
        <translation>angehalten, nichts geändert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>How a run ended</extracomment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>How a run ended</extracomment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>Clean up now</source>
        <translation>Jetzt aufräumen</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Ansehen&#xa0;…</translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Aufträge zeigen</translation>
    </message>
    <message>
        <source>Review the first cleanup…</source>
        <translation>Erstes Aufräumen prüfen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Clean up now · %n job(s)</source>
        <translation>
            <numerusform>Jetzt aufräumen · %Ln Auftrag</numerusform>
            <numerusform>Jetzt aufräumen · %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) can be archived</source>
        <translation>
            <numerusform>%Ln fertiger Auftrag kann archiviert werden</numerusform>
            <numerusform>%Ln fertige Aufträge können archiviert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>did not end yet</source>
        <translation>noch nicht beendet</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%Ln Aktion</numerusform>
            <numerusform>%Ln Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>How a run ended</extracomment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Nothing to clean up</source>
        <translation>Nichts aufzuräumen</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) wait over %1 days</source>
        <extracomment>%1: a number</extracomment>
        <translation>
            <numerusform>%Ln Upload wartet seit über %1 Tagen</numerusform>
            <numerusform>%Ln Uploads warten seit über %1 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nichts braucht Aufmerksamkeit.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention. The first: %1.</source>
        <extracomment>%1: what it is, a sentence without a full stop</extracomment>
        <translation>
            <numerusform>%Ln Sache braucht Aufmerksamkeit. Die erste: %1.</numerusform>
            <numerusform>%Ln Sachen brauchen Aufmerksamkeit. Die erste: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are free, %2 % of the disk are used.</source>
        <extracomment>%1: an amount, as “41.2 GB”, %2: a number</extracomment>
        <translation>%1 sind frei, %2 % des Datenträgers sind belegt.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln job(s).</source>
        <translation>
            <numerusform>Es gibt %Ln Auftrag.</numerusform>
            <numerusform>Es gibt %Ln Aufträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive jobs</source>
        <translation>Aufträge archivieren</translation>
    </message>
    <message>
        <source>Restore jobs</source>
        <translation>Aufträge wiederherstellen</translation>
    </message>
    <message>
        <source>Remove jobs</source>
        <translation>Aufträge entfernen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details&#xa0;…</translation>
    </message>
    <message>
        <source>Finish it</source>
        <extracomment>Button: of a run that was interrupted</extracomment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren&#xa0;…</translation>
    </message>
    <message>
        <source>Show how…</source>
        <translation>Zeigen, wie&#xa0;…</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>When a task ran last</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, by hand</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>%1, von Hand</translation>
    </message>
    <message>
        <source>%1, by Printkeeper</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>%1, durch Printkeeper</translation>
    </message>
    <message>
        <source>%1, by cron</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>%1, durch cron</translation>
    </message>
    <message>
        <source>will not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Recover space</source>
        <translation>Platz schaffen</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Mend jobs and files</source>
        <translation>Aufträge und Dateien abgleichen</translation>
    </message>
    <message>
        <source>Put jobs back</source>
        <translation>Aufträge zurücklegen</translation>
    </message>
    <message>
        <source>did not finish</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>Show what takes room</source>
        <translation>Zeigen, was Platz belegt</translation>
    </message>
    <message>
        <source>%1 of jobs go with the next cleanup</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 von Aufträgen werden beim nächsten Aufräumen frei</translation>
    </message>
    <message numerus="yes">
        <source>%1 of jobs go next, free after %n day(s) in the trash</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%1 von Aufträgen sind als Nächstes dran, frei nach %Ln Tag im Papierkorb</numerusform>
            <numerusform>%1 von Aufträgen sind als Nächstes dran, frei nach %Ln Tagen im Papierkorb</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>When a task runs next</extracomment>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::ApprovalView</name>
    <message numerus="yes">
        <source>%n upload(s) have waited over %1 days.</source>
        <extracomment>%1: a number</extracomment>
        <translation>
            <numerusform>%Ln Upload wartet seit über %1 Tagen.</numerusform>
            <numerusform>%Ln Uploads warten seit über %1 Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go to the trash and can be put back for %n day(s).</source>
        <translation>
            <numerusform>Sie kommen in den Papierkorb und können %Ln Tag lang zurückgeholt werden.</numerusform>
            <numerusform>Sie kommen in den Papierkorb und können %Ln Tage lang zurückgeholt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are removed for good.</source>
        <translation>Das wird endgültig entfernt.</translation>
    </message>
    <message>
        <source>Nothing is touched until you allow it. After that it runs by itself, next %1.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Nichts wird angetastet, bis Sie es erlauben. Danach läuft es von selbst, das nächste Mal %1.</translation>
    </message>
    <message>
        <source>Nothing is touched until you allow it.</source>
        <translation>Nichts wird angetastet, bis Sie es erlauben.</translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) are older than %1 days. They move to the archive.</source>
        <extracomment>%1: a number</extracomment>
        <translation>
            <numerusform>%Ln fertiger Auftrag ist älter als %1 Tage. Er kommt ins Archiv.</numerusform>
            <numerusform>%Ln fertige Aufträge sind älter als %1 Tage. Sie kommen ins Archiv.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review the first cleanup…</source>
        <translation>Erstes Aufräumen prüfen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n job(s)</source>
        <translation>
            <numerusform>Das erste Aufräumen wartet auf Sie: %Ln Auftrag</numerusform>
            <numerusform>Das erste Aufräumen wartet auf Sie: %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these jobs, the oldest first</source>
        <translation>Diese Aufträge zeigen, die ältesten zuerst</translation>
    </message>
    <message>
        <source>They are removed for good as long as the disk is critical.</source>
        <translation>Sie werden endgültig gelöscht, solange der Datenträger kritisch voll ist.</translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n temporary file(s)</source>
        <translation>
            <numerusform>Das erste Aufräumen wartet auf Sie: %Ln temporäre Datei</numerusform>
            <numerusform>Das erste Aufräumen wartet auf Sie: %Ln temporäre Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) of uploads that broke off are removed.</source>
        <translation>
            <numerusform>%Ln temporäre Datei eines abgebrochenen Uploads wird entfernt.</numerusform>
            <numerusform>%Ln temporäre Dateien abgebrochener Uploads werden entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>State of the farm</source>
        <translation>Zustand der Farm</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <extracomment>How many things wait for a person</extracomment>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::DiskCard</name>
    <message>
        <source>Disk</source>
        <extracomment>Title of a card</extracomment>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>The disk could not be measured</source>
        <translation>Der Datenträger konnte nicht gemessen werden</translation>
    </message>
    <message>
        <source>%1 free</source>
        <extracomment>%1: the unit of a figure above, as “GB”</extracomment>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 % of %2 used</source>
        <extracomment>%1: a number, %2: an amount, as “41.2 GB”</extracomment>
        <translation>%1 % von %2 belegt</translation>
    </message>
    <message>
        <source>The disk has %1; %2 of it are reserved for the system.</source>
        <extracomment>%1 and %2: an amount, as “41.2 GB”</extracomment>
        <translation>Der Datenträger hat %1; davon sind %2 für das System reserviert.</translation>
    </message>
    <message>
        <source>Warning above %1 %, critical above %2 %.</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>Warnung über %1 %, kritisch über %2 %.</translation>
    </message>
    <message>
        <source>See what needs attention.</source>
        <translation>Sehen Sie nach, was Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>%1 wait in the trash</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 liegen im Papierkorb</translation>
    </message>
    <message>
        <source>%1 only move to the archive</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 werden nur ins Archiv verschoben</translation>
    </message>
    <message>
        <source>%1: %2 free, %3 % used</source>
        <extracomment>%1: a path, %2: an amount, as “41.2 GB”, %3: a number</extracomment>
        <translation>%1: %2 frei, %3 % belegt</translation>
    </message>
    <message>
        <source>Show what takes room</source>
        <translation>Zeigen, was Platz belegt</translation>
    </message>
    <message>
        <source>Change these levels in the settings</source>
        <translation>Diese Schwellen in den Einstellungen ändern</translation>
    </message>
    <message>
        <source>See what a cleanup would do</source>
        <translation>Ansehen, was ein Aufräumen tun würde</translation>
    </message>
    <message>
        <source>Show the jobs in the trash</source>
        <translation>Die Aufträge im Papierkorb zeigen</translation>
    </message>
    <message>
        <source>Show the completed jobs, the oldest first</source>
        <translation>Die fertigen Aufträge zeigen, die ältesten zuerst</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::JobsCard</name>
    <message>
        <source>Jobs by status</source>
        <translation>Aufträge nach Status</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>There are no jobs yet</source>
        <translation>Es gibt noch keine Aufträge</translation>
    </message>
    <message>
        <source>They appear here when the web app has taken the first one.</source>
        <translation>Sie erscheinen hier, sobald die Web-App den ersten angenommen hat.</translation>
    </message>
    <message>
        <source>The jobs are not known</source>
        <translation>Die Aufträge sind nicht bekannt</translation>
    </message>
    <message>
        <source>Their database could not be read; see what needs attention.</source>
        <translation>Ihre Datenbank konnte nicht gelesen werden; sehen Sie nach, was Aufmerksamkeit braucht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the uploads, the oldest first</source>
        <translation>Die Uploads zeigen, die ältesten zuerst</translation>
    </message>
    <message>
        <source>Show the completed jobs, the oldest first</source>
        <translation>Die fertigen Aufträge zeigen, die ältesten zuerst</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::OverviewHeader</name>
    <message>
        <source>Check disk</source>
        <translation>Datenträger prüfen</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Clean up now</source>
        <translation>Jetzt aufräumen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Measure the disks now and note the figures in disk_space.log.</source>
        <translation>Die Datenträger jetzt messen und die Zahlen in disk_space.log festhalten.</translation>
    </message>
    <message>
        <source>See what a cleanup would do. Nothing is changed.</source>
        <translation>Sehen, was ein Aufräumen tun würde. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>%1 · figures of %2</source>
        <extracomment>%1: the path of the farm, %2: a time of day</extracomment>
        <translation>%1 · Stand %2</translation>
    </message>
    <message>
        <source>The jobs are not known: their database could not be read.</source>
        <translation>Die Aufträge sind nicht bekannt: Ihre Datenbank konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 · figures of %2, %3</source>
        <extracomment>%1: the path of the farm, %2: a time of day, %3: an age, as “3 d ago”</extracomment>
        <translation>%1 · Stand %2, %3</translation>
    </message>
    <message>
        <source>%1 · no answer since %2, %3</source>
        <extracomment>%1: the path of the farm, %2: a time of day, %3: an age, as “3 d ago”</extracomment>
        <translation>%1 · keine Antwort seit %2, %3</translation>
    </message>
    <message>
        <source>No job is old enough for a cleanup.</source>
        <translation>Kein Auftrag ist alt genug für ein Aufräumen.</translation>
    </message>
    <message>
        <source>Review cleanup…</source>
        <translation>Aufräumen ansehen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Reading the farm…</source>
        <translation>Die Farm wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Jobs by status</source>
        <translation>Aufträge nach Status</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>No disk check yet</source>
        <translation>Noch keine Datenträgerprüfung</translation>
    </message>
    <message>
        <source>Each one adds a point here; two make a line.</source>
        <translation>Jede fügt hier einen Punkt hinzu; zwei ergeben eine Linie.</translation>
    </message>
    <message numerus="yes">
        <source>%n disk check(s) since %1</source>
        <extracomment>%1: a day</extracomment>
        <translation>
            <numerusform>%Ln Datenträgerprüfung seit %1</numerusform>
            <numerusform>%Ln Datenträgerprüfungen seit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer since %1.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Keine Antwort seit %1.</translation>
    </message>
    <message>
        <source>Not known whether all is well</source>
        <translation>Nicht bekannt, ob alles in Ordnung ist</translation>
    </message>
    <message>
        <source>Free space is not known</source>
        <translation>Der freie Platz ist nicht bekannt</translation>
    </message>
    <message>
        <source>Growth is not known</source>
        <translation>Das Wachstum ist nicht bekannt</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The jobs are not known</source>
        <translation>Die Aufträge sind nicht bekannt</translation>
    </message>
    <message>
        <source>The runs are not known</source>
        <translation>Die Läufe sind nicht bekannt</translation>
    </message>
    <message>
        <source>Wait until this is done: %1</source>
        <extracomment>%1: what runs, as “Cleaning up…”</extracomment>
        <translation>Warten Sie, bis dies erledigt ist: %1</translation>
    </message>
    <message>
        <source>Clean up now</source>
        <translation>Jetzt aufräumen</translation>
    </message>
    <message>
        <source>Review what a cleanup would do…</source>
        <translation>Prüfen, was ein Aufräumen tun würde&#xa0;…</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Den Datenträger prüfen</translation>
    </message>
    <message>
        <source>Undo the last cleanup</source>
        <translation>Das letzte Aufräumen rückgängig machen</translation>
    </message>
    <message>
        <source>Do what mends the worst trouble</source>
        <translation>Das schwerste Problem beheben</translation>
    </message>
    <message>
        <source>Show the details of the worst trouble</source>
        <translation>Details des schwersten Problems zeigen</translation>
    </message>
    <message>
        <source>The farm is still being read.</source>
        <translation>Die Farm wird noch eingelesen.</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nichts braucht Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>The jobs are not known: their database could not be read.</source>
        <translation>Die Aufträge sind nicht bekannt: Ihre Datenbank konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no cleanup that could be undone.</source>
        <translation>Es gibt kein Aufräumen, das rückgängig gemacht werden könnte.</translation>
    </message>
    <message>
        <source>The disk checks of before could not be read; see what needs attention.</source>
        <translation>Die früheren Datenträgerprüfungen konnten nicht gelesen werden; sehen Sie nach, was Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>The disk could not be measured; see what needs attention.</source>
        <translation>Der Datenträger konnte nicht gemessen werden; sehen Sie nach, was Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>Show how the disk has filled</source>
        <translation>Zeigen, wie sich der Datenträger gefüllt hat</translation>
    </message>
    <message>
        <source>No job is old enough for a cleanup.</source>
        <translation>Kein Auftrag ist alt genug für ein Aufräumen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::OverviewSheets</name>
    <message>
        <source>What is wrong in the schedule file</source>
        <translation>Was in der Zeitplandatei falsch ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the corrected file</source>
        <translation>Berichtigte Datei kopieren</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Diese Zeilen kopieren</translation>
    </message>
    <message>
        <source>Make the missing folders</source>
        <translation>Fehlende Ordner anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Make %n folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner anlegen</numerusform>
            <numerusform>%Ln Ordner anlegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::RunsCard</name>
    <message>
        <source>There is no schedule file that can be read, so nothing runs by itself.</source>
        <translation>Es gibt keine lesbare Zeitplandatei, daher läuft nichts von selbst.</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>Title of a card: of the scheduled tasks</extracomment>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs of each task</source>
        <translation>Läufe jeder Aufgabe</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Platzgewinn</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>The history of runs could not be read</source>
        <translation>Der Verlauf der Läufe konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>See what needs attention.</source>
        <translation>Sehen Sie nach, was Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>Show all about these runs</source>
        <translation>Alles zu diesen Läufen zeigen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::StatusRow</name>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <extracomment>%1: a status</extracomment>
        <translation>
            <numerusform>%1: %Ln Auftrag</numerusform>
            <numerusform>%1: %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these jobs</source>
        <translation>Diese Aufträge zeigen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::WellView</name>
    <message>
        <source>Last checked %1.</source>
        <extracomment>%1: an age, as “3 d ago”</extracomment>
        <translation>Zuletzt %1 geprüft.</translation>
    </message>
    <message>
        <source>But not everything runs by itself: the schedule has no line that starts it.</source>
        <translation>Aber nicht alles läuft von selbst: Im Zeitplan fehlt eine Zeile dafür.</translation>
    </message>
    <message>
        <source>But nothing runs by itself: there is no schedule file that can be read.</source>
        <translation>Aber nichts läuft von selbst: Es gibt keine lesbare Zeitplandatei.</translation>
    </message>
    <message>
        <source>Every run since %1 ended well.</source>
        <extracomment>%1: a day</extracomment>
        <translation>Jeder Lauf seit %1 ist gut ausgegangen.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Nothing needs attention now</source>
        <translation>Zurzeit braucht nichts Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Show more about this</source>
        <translation>Mehr dazu zeigen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::OverviewDetails</name>
    <message>
        <source>Press Enter at the end of line %1.</source>
        <extracomment>%1: the number of a line</extracomment>
        <translation>Drücken Sie am Ende von Zeile %1 die Eingabetaste.</translation>
    </message>
    <message>
        <source>Line %1 now:</source>
        <extracomment>%1: the number of a line</extracomment>
        <translation>Zeile %1 jetzt:</translation>
    </message>
    <message>
        <source>Only a person can know what is meant here.</source>
        <translation>Was hier gemeint ist, kann nur ein Mensch wissen.</translation>
    </message>
    <message>
        <source>As it should be:</source>
        <translation>Wie es sein sollte:</translation>
    </message>
    <message>
        <source>Look whether the disk is mounted and the folder is there. If the uploads lie elsewhere, set farm/uploads in printkeeper.conf.</source>
        <translation>Sehen Sie nach, ob der Datenträger eingehängt und der Ordner vorhanden ist. Wenn die Uploads woanders liegen, setzen Sie farm/uploads in printkeeper.conf.</translation>
    </message>
    <message>
        <source>Give each farm a state folder of its own: farm/state in printkeeper.conf.</source>
        <translation>Geben Sie jeder Farm einen eigenen Zustandsordner: farm/state in printkeeper.conf.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>cron leaves the whole file aside when one line is wrong, the good lines too. Until it is put right, nothing runs by itself.</source>
        <translation>cron übergeht die ganze Datei, wenn eine Zeile falsch ist, auch die richtigen Zeilen. Solange das nicht behoben ist, läuft nichts von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) will be made, empty and with the owner of the uploads. No job and no file is changed.</source>
        <translation>
            <numerusform>%Ln Ordner wird angelegt, leer und mit dem Eigentümer des Upload-Ordners. Kein Auftrag und keine Datei wird geändert.</numerusform>
            <numerusform>%Ln Ordner werden angelegt, leer und mit dem Eigentümer des Upload-Ordners. Kein Auftrag und keine Datei wird geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put right what the sentence above says, then check again.</source>
        <translation>Beheben Sie, was der Satz oben nennt, und prüfen Sie dann erneut.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>Printkeeper::PathCheck</name>
    <message>
        <source>Another user&apos;s: Printkeeper may not look here.</source>
        <translation>Gehört einem anderen Benutzer: Printkeeper darf hier nicht nachsehen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Dies ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Dies ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>It is there, but Printkeeper may not read it.</source>
        <translation>Es ist vorhanden, aber Printkeeper darf es nicht lesen.</translation>
    </message>
    <message>
        <source>The folder is there.</source>
        <translation>Der Ordner ist vorhanden.</translation>
    </message>
    <message>
        <source>The file is there.</source>
        <translation>Die Datei ist vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>The database can be read: %Ln job(s) in the table %1.</source>
        <extracomment>%1: the name of a table</extracomment>
        <translation>
            <numerusform>Die Datenbank ist lesbar: %Ln Auftrag in der Tabelle %1.</numerusform>
            <numerusform>Die Datenbank ist lesbar: %Ln Aufträge in der Tabelle %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::PauseCommand</name>
    <message>
        <source>Let a task rest until a day.</source>
        <translation>Eine Aufgabe bis zu einem Tag aussetzen.</translation>
    </message>
    <message>
        <source>the task&apos;s name; the command tasks lists them</source>
        <translation>der Name der Aufgabe; der Befehl tasks listet sie auf</translation>
    </message>
    <message>
        <source>the day on which it runs again, YYYY-MM-DD, or an ISO 8601 time</source>
        <translation>der Tag, an dem sie wieder läuft, YYYY-MM-DD, oder eine Zeit nach ISO 8601</translation>
    </message>
    <message>
        <source>While it rests, run TASK does nothing and is recorded as skipped; a command by hand works as ever. Said again it replaces the earlier pause.</source>
        <translation>Solange sie ausgesetzt ist, tut run TASK nichts und wird als übersprungen verzeichnet; ein Befehl von Hand wirkt wie immer. Noch einmal angegeben, ersetzt pause die frühere Angabe.</translation>
    </message>
    <message>
        <source>TASK</source>
        <translation>TASK</translation>
    </message>
    <message>
        <source>Say until when to pause: --until YYYY-MM-DD.</source>
        <translation>Geben Sie an, bis wann ausgesetzt wird: --until YYYY-MM-DD.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Program</name>
    <message>
        <source>read the settings from FILE instead of $PRINTKEEPER_CONFIG or /etc/printkeeper/printkeeper.conf</source>
        <translation>die Einstellungen aus FILE lesen statt aus $PRINTKEEPER_CONFIG oder /etc/printkeeper/printkeeper.conf</translation>
    </message>
    <message>
        <source>use this setting for one call, for example cleanup/stale_upload_days=3; may be repeated</source>
        <translation>diese Einstellung für einen Aufruf verwenden, zum Beispiel cleanup/stale_upload_days=3; mehrfach möglich</translation>
    </message>
    <message>
        <source>print exactly one JSON document</source>
        <translation>genau ein JSON-Dokument ausgeben</translation>
    </message>
    <message>
        <source>no messages and no progress; errors are still shown</source>
        <translation>keine Meldungen und kein Fortschritt; Fehler werden trotzdem gezeigt</translation>
    </message>
    <message>
        <source>show this help, or that of the command</source>
        <translation>diese Hilfe oder die des Befehls zeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>%1 cannot be used through pkexec; the settings are those of /etc/printkeeper/printkeeper.conf.</source>
        <translation>%1 kann nicht über pkexec verwendet werden; es gelten die Einstellungen aus /etc/printkeeper/printkeeper.conf.</translation>
    </message>
    <message>
        <source>--set needs KEY=VALUE, not “%1”.</source>
        <translation>--set braucht KEY=VALUE, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no command “%1”; printkeeperctl --help lists all of them.</source>
        <translation>Es gibt keinen Befehl „%1“; printkeeperctl --help listet alle auf.</translation>
    </message>
    <message>
        <source>Name a command; printkeeperctl --help lists all of them.</source>
        <translation>Geben Sie einen Befehl an; printkeeperctl --help listet alle auf.</translation>
    </message>
    <message>
        <source>printkeeperctl: The output could not be written completely.</source>
        <translation>printkeeperctl: Die Ausgabe konnte nicht vollständig geschrieben werden.</translation>
    </message>
    <message>
        <source>printkeeperctl: %1</source>
        <translation>printkeeperctl: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::ReconcileCommand</name>
    <message>
        <source>Jobs and files fit together.</source>
        <translation>Aufträge und Dateien passen zusammen.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Compare files and jobs, mend what needs no judgement.</source>
        <translation>Dateien und Aufträge vergleichen und beheben, was kein Urteil braucht.</translation>
    </message>
    <message>
        <source>mend what can be mended; undo takes it back</source>
        <translation>beheben, was sich beheben lässt; undo macht es rückgängig</translation>
    </message>
    <message>
        <source>with --fix: only show what would be done</source>
        <translation>mit --fix: nur zeigen, was getan würde</translation>
    </message>
    <message>
        <source>with --fix: lift the guard share: most files would be nobody&apos;s</source>
        <translation>mit --fix: den Schutz share aufheben: die meisten Dateien würden zu keinem Auftrag gehören</translation>
    </message>
    <message>
        <source>with --fix: lift the guard root: this is not the known uploads folder</source>
        <translation>mit --fix: den Schutz root aufheben: das ist nicht der bekannte Upload-Ordner</translation>
    </message>
    <message>
        <source>Finds files without a job, jobs without a file or with one in the wrong folder, second folders, unknown statuses, files that two jobs name and jobs that point outside the upload folder. With --fix a job&apos;s file goes to the folder that its row means, and a file without a job to the trash once --fix has seen it twice, at least an hour apart; all else is a person&apos;s to decide. Exits with 1 when something is left, with 3 when a guard refused the whole run.</source>
        <translation>Findet Dateien ohne Auftrag, Aufträge ohne Datei oder mit einer im falschen Ordner, zweite Ordner, unbekannte Status, Dateien, die zwei Aufträge nennen, und Aufträge, die auf einen Ort außerhalb des Upload-Ordners verweisen. Mit --fix kommt die Datei eines Auftrags in den Ordner, den seine Zeile meint, und eine Datei ohne Auftrag in den Papierkorb, sobald --fix sie zweimal im Abstand von mindestens einer Stunde gesehen hat; alles andere entscheidet ein Mensch. Endet mit 1, wenn etwas übrig bleibt, und mit 3, wenn ein Schutz den ganzen Lauf abgelehnt hat.</translation>
    </message>
    <message>
        <source>%1 of %2 mended</source>
        <translation>%1 von %2 behoben</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) mended; printkeeperctl undo takes that back.</source>
        <translation>
            <numerusform>%Ln Befund behoben; printkeeperctl undo macht das rückgängig.</numerusform>
            <numerusform>%Ln Befunde behoben; printkeeperctl undo macht das rückgängig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) can be mended by printkeeperctl reconcile --fix.</source>
        <translation>
            <numerusform>%Ln Befund lässt sich mit printkeeperctl reconcile --fix beheben.</numerusform>
            <numerusform>%Ln Befunde lassen sich mit printkeeperctl reconcile --fix beheben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>%1 jobs and %2 files compared</source>
        <translation>%1 Aufträge und %2 Dateien verglichen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Reconciler</name>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Abgleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The farm has no folder for the status “%1” of the job.</source>
        <translation>Die Farm hat keinen Ordner für den Status „%1“ des Auftrags.</translation>
    </message>
    <message>
        <source>Another job names the same file %1.</source>
        <translation>Ein anderer Auftrag nennt dieselbe Datei %1.</translation>
    </message>
    <message>
        <source>The job&apos;s file should be %1, but a file of that name lies in %2.</source>
        <translation>Die Datei des Auftrags sollte %1 sein, aber eine Datei dieses Namens liegt in %2.</translation>
    </message>
    <message>
        <source>The job&apos;s file %1 is missing.</source>
        <translation>Die Datei %1 des Auftrags fehlt.</translation>
    </message>
    <message>
        <source>The job is “%1”, but its file lies in %2.</source>
        <translation>Der Auftrag hat den Status „%1“, aber seine Datei liegt in %2.</translation>
    </message>
    <message>
        <source>%1 is a second folder for a status whose files lie in %2.</source>
        <translation>%1 ist ein zweiter Ordner für einen Status, dessen Dateien in %2 liegen.</translation>
    </message>
    <message>
        <source>No job names %1, but it has the name or the number of one; it is kept with that job.</source>
        <translation>Kein Auftrag nennt %1, aber die Datei trägt den Namen oder die Nummer eines Auftrags; sie wird mit diesem Auftrag behalten.</translation>
    </message>
    <message>
        <source>No job names the file %1.</source>
        <translation>Kein Auftrag nennt die Datei %1.</translation>
    </message>
    <message numerus="yes">
        <source>The folder %1 cannot be opened, so the files of %n job(s) in it were not looked for. Is its disk mounted?</source>
        <translation>
            <numerusform>Der Ordner %1 lässt sich nicht öffnen, deshalb wurde die Datei von %Ln Auftrag darin nicht gesucht. Ist sein Datenträger eingehängt?</numerusform>
            <numerusform>Der Ordner %1 lässt sich nicht öffnen, deshalb wurden die Dateien von %Ln Aufträgen darin nicht gesucht. Ist sein Datenträger eingehängt?</numerusform>
        </translation>
    </message>
    <message>
        <source>A program has it open right now.</source>
        <translation>Ein Programm hat die Datei gerade geöffnet.</translation>
    </message>
    <message>
        <source>It was written less than an hour ago.</source>
        <translation>Sie wurde vor weniger als einer Stunde geschrieben.</translation>
    </message>
    <message>
        <source>It was first seen %1 and goes to the trash an hour later at the earliest.</source>
        <translation>Sie wurde zuerst %1 gesehen und kommt frühestens eine Stunde später in den Papierkorb.</translation>
    </message>
    <message>
        <source>It goes to the trash.</source>
        <translation>Sie kommt in den Papierkorb.</translation>
    </message>
    <message>
        <source>There is no such job any more.</source>
        <translation>Diesen Auftrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It lies in no folder of the farm.</source>
        <translation>Sie liegt in keinem Ordner der Farm.</translation>
    </message>
    <message>
        <source>A program has its file %1 open right now.</source>
        <translation>Ein Programm hat seine Datei %1 gerade geöffnet.</translation>
    </message>
    <message>
        <source>It goes to %1.</source>
        <translation>Sie kommt nach %1.</translation>
    </message>
    <message>
        <source>It is being printed right now.</source>
        <translation>Er wird gerade gedruckt.</translation>
    </message>
    <message>
        <source>The job changed less than an hour ago.</source>
        <translation>Der Auftrag hat sich vor weniger als einer Stunde geändert.</translation>
    </message>
    <message>
        <source>The job could not be found again in the folder of its status.</source>
        <translation>Der Auftrag war im Ordner seines Status nicht wiederzufinden.</translation>
    </message>
    <message>
        <source>Files of that name lie in several folders; a person must say which one is the job&apos;s.</source>
        <translation>Dateien dieses Namens liegen in mehreren Ordnern; ein Mensch muss sagen, welche zum Auftrag gehört.</translation>
    </message>
    <message numerus="yes">
        <source>The folder %1 is not the one that was used last time, so the files of %n job(s) in it were not looked for. Is its disk mounted?</source>
        <translation>
            <numerusform>Der Ordner %1 ist nicht der zuletzt verwendete, deshalb wurde die Datei von %Ln Auftrag darin nicht gesucht. Ist sein Datenträger eingehängt?</numerusform>
            <numerusform>Der Ordner %1 ist nicht der zuletzt verwendete, deshalb wurden die Dateien von %Ln Aufträgen darin nicht gesucht. Ist sein Datenträger eingehängt?</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not in the list that was confirmed.</source>
        <translation>Es stand nicht in der bestätigten Liste.</translation>
    </message>
    <message>
        <source>No job names %1, but the row of job %2 names &quot;%3&quot;, and nobody can say where that lies: it may be this file, which is left alone. Correct the row, farm/path_map or the folders of layout/….</source>
        <translation>Kein Auftrag nennt %1, aber die Zeile des Auftrags %2 nennt „%3“, und niemand kann sagen, wo das liegt: Es kann diese Datei sein, daher wird sie nicht angetastet. Korrigieren Sie die Zeile, farm/path_map oder die Ordner von layout/….</translation>
    </message>
    <message>
        <source>It is noted first; from an hour later on, mending moves it to the trash.</source>
        <translation>Sie wird zuerst vermerkt; frühestens eine Stunde danach verschiebt das Beheben sie in den Papierkorb.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::RecoverCommand</name>
    <message>
        <source>Finish or take back what an interrupted run left.</source>
        <translation>Abschließen oder rückgängig machen, was ein unterbrochener Lauf hinterlassen hat.</translation>
    </message>
    <message>
        <source>Every run that changes the farm begins with this; this one does nothing else. Exits with 1 when a job needs a person.</source>
        <translation>Jeder Lauf, der die Farm ändert, beginnt damit; dieser tut nichts anderes. Endet mit 1, wenn ein Auftrag einen Menschen braucht.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Recovery</name>
    <message numerus="yes">
        <source>%n interrupted job(s) turned out to be done.</source>
        <translation>
            <numerusform>%Ln unterbrochener Auftrag war schon erledigt.</numerusform>
            <numerusform>%Ln unterbrochene Aufträge waren schon erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted job(s) were put back as they had been.</source>
        <translation>
            <numerusform>%Ln unterbrochener Auftrag wurde zurückgelegt, wie er war.</numerusform>
            <numerusform>%Ln unterbrochene Aufträge wurden zurückgelegt, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted job(s) need a person: %1</source>
        <translation>
            <numerusform>%Ln unterbrochener Auftrag braucht einen Menschen: %1</numerusform>
            <numerusform>%Ln unterbrochene Aufträge brauchen einen Menschen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No run was interrupted; there was nothing to finish.</source>
        <translation>Kein Lauf wurde unterbrochen; es gab nichts abzuschließen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::RestOutput</name>
    <message>
        <source>job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Nothing is on the keep list.</source>
        <translation>Auf der Behalten-Liste steht nichts.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>abgelaufen seit %1</translation>
    </message>
    <message>
        <source>“%1” must be a job&apos;s number, person:NAME or folder:PATH.</source>
        <translation>„%1“ muss die Nummer eines Auftrags, person:NAME oder folder:PATH sein.</translation>
    </message>
    <message>
        <source>--until must be YYYY-MM-DD or an ISO 8601 time, not “%1”.</source>
        <translation>--until muss YYYY-MM-DD oder eine Zeit nach ISO 8601 sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>No task is paused.</source>
        <translation>Keine Aufgabe ist ausgesetzt.</translation>
    </message>
    <message>
        <source>%1 is paused until %2.</source>
        <translation>%1 ist ausgesetzt bis %2.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::ResumeCommand</name>
    <message>
        <source>End the pause of a task.</source>
        <translation>Eine ausgesetzte Aufgabe wieder aufnehmen.</translation>
    </message>
    <message>
        <source>the task&apos;s name; the command tasks lists them</source>
        <translation>der Name der Aufgabe; der Befehl tasks listet sie auf</translation>
    </message>
    <message>
        <source>TASK</source>
        <translation>TASK</translation>
    </message>
</context>
<context>
    <name>Printkeeper::RunCommand</name>
    <message>
        <source>Run a task as cron does: locked and recorded.</source>
        <translation>Eine Aufgabe so ausführen, wie cron es tut: mit Sperre und Eintrag im Verlauf.</translation>
    </message>
    <message>
        <source>the task&apos;s name; the command tasks lists them</source>
        <translation>der Name der Aufgabe; der Befehl tasks listet sie auf</translation>
    </message>
    <message>
        <source>On a new farm, run cleanup only plans until a person has once run the command cleanup: it exits with 1 and is recorded as awaiting approval. With --quiet nothing is printed when all went well.</source>
        <translation>Auf einer neuen Farm plant run cleanup nur, bis ein Mensch einmal den Befehl cleanup ausgeführt hat: Der Lauf endet mit 1 und wird mit dem Vermerk verzeichnet, dass er auf Freigabe wartet. Mit --quiet wird nichts ausgegeben, wenn alles gut gegangen ist.</translation>
    </message>
    <message>
        <source>TASK</source>
        <translation>TASK</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>%1 (run %2): %3</source>
        <translation>%1 (Lauf %2): %3</translation>
    </message>
    <message numerus="yes">
        <source>, %Ln action(s), %1 freed</source>
        <translation>
            <numerusform>, %Ln Aktion, %1 freigegeben</numerusform>
            <numerusform>, %Ln Aktionen, %1 freigegeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::RunDetails</name>
    <message>
        <source>Last run: %1</source>
        <extracomment>%1: when and by whom</extracomment>
        <translation>Letzter Lauf: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <extracomment>%1: how it ended, as “done”</extracomment>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>Actions: %1</source>
        <extracomment>%1: a number</extracomment>
        <translation>Aktionen: %1</translation>
    </message>
    <message>
        <source>Freed: %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Platzgewinn: %1</translation>
    </message>
    <message>
        <source>Next run: %1</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Nächster Lauf: %1</translation>
    </message>
    <message>
        <source>No line of the schedule file that can run starts it.</source>
        <translation>Keine lauffähige Zeile der Zeitplandatei startet sie.</translation>
    </message>
    <message>
        <source>Something ended it before it was done. Each of its jobs is wholly done or wholly as before; the next run sees to what is left.</source>
        <translation>Etwas hat den Lauf vorzeitig beendet. Jeder seiner Aufträge ist ganz erledigt oder ganz wie vorher; um den Rest kümmert sich der nächste Lauf.</translation>
    </message>
    <message>
        <source>The schedule file cannot be read.</source>
        <translation>Die Zeitplandatei kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::RunStore</name>
    <message>
        <source>The run history cannot be used; check the state folder.</source>
        <translation>Der Verlauf der Läufe kann nicht benutzt werden; prüfen Sie den Zustandsordner.</translation>
    </message>
    <message>
        <source>There is no run %1 in the history that this could be recorded for.</source>
        <translation>Im Verlauf gibt es keinen Lauf %1, zu dem dies verzeichnet werden könnte.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Runs</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>awaits approval</source>
        <translation>wartet auf Freigabe</translation>
    </message>
</context>
<context>
    <name>Printkeeper::RunsCommand</name>
    <message>
        <source>List what was run, the newest first.</source>
        <translation>Auflisten, was gelaufen ist, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>at most N runs (%1)</source>
        <translation>höchstens N Läufe (%1)</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>Bisher ist nichts gelaufen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Platzgewinn</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>undone by run %1</source>
        <translation>rückgängig gemacht durch Lauf %1</translation>
    </message>
    <message>
        <source>takes back run %1</source>
        <translation>macht Lauf %1 rückgängig</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SaveSettings</name>
    <message>
        <source>%1 was changed by somebody else since it was read; nothing was saved. Read it again, then make your changes.</source>
        <translation>%1 wurde seit dem Lesen von jemand anderem geändert; es wurde nichts gespeichert. Lesen Sie die Datei erneut ein, und nehmen Sie dann Ihre Änderungen vor.</translation>
    </message>
    <message>
        <source>%1 would become larger than 1 MiB; nothing was saved.</source>
        <translation>%1 würde größer als 1 MiB; es wurde nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::ScanCommand</name>
    <message>
        <source>Measure a folder and all that is in it: what takes the space?</source>
        <translation>Einen Ordner mit seinem ganzen Inhalt messen: Was belegt den Platz?</translation>
    </message>
    <message>
        <source>the folder; uploads when it is left out</source>
        <translation>der Ordner; ohne Angabe der Upload-Ordner</translation>
    </message>
    <message>
        <source>show the N largest files (%1)</source>
        <translation>die N größten Dateien zeigen (%1)</translation>
    </message>
    <message>
        <source>leave out what is mounted from other file systems</source>
        <translation>auslassen, was von anderen Dateisystemen eingehängt ist</translation>
    </message>
    <message>
        <source>read only what has changed since the last scan of this folder</source>
        <translation>nur lesen, was sich seit der letzten Messung dieses Ordners geändert hat</translation>
    </message>
    <message>
        <source>The sizes are those of du: a file with several names counts once, links are not followed. --quick trusts the times of folders: a file that was changed in place is found by the next full scan, which is made once a day. Changes nothing but its own notes in the state folder. Exits with 1 when something could not be read.</source>
        <translation>Die Größen sind die von du: Eine Datei mit mehreren Namen zählt einmal, Links wird nicht gefolgt. --quick verlässt sich auf die Zeiten der Ordner: Eine an Ort und Stelle geänderte Datei findet erst die nächste volle Messung, die einmal am Tag stattfindet. Ändert nichts außer den eigenen Aufzeichnungen im Zustandsordner. Endet mit 1, wenn etwas nicht gelesen werden konnte.</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %2: %n file(s) in %3 folders below it.</source>
        <translation>
            <numerusform>%1 belegt %2: %Ln Datei in %3 Ordnern darunter.</numerusform>
            <numerusform>%1 belegt %2: %Ln Dateien in %3 Ordnern darunter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lengths of all files add up to %1.</source>
        <translation>Die Längen aller Dateien ergeben zusammen %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>… and %1 more; --json lists all of them.</source>
        <translation>… und %1 weitere; --json listet alle auf.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keiner)</translation>
    </message>
    <message>
        <source>Largest files</source>
        <translation>Größte Dateien</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SecretSource</name>
    <message>
        <source>The secret file %1 cannot be read; check that it exists.</source>
        <translation>Die Geheimnisdatei %1 kann nicht gelesen werden; prüfen Sie, ob sie vorhanden ist.</translation>
    </message>
    <message>
        <source>The secret file %1 is no regular file.</source>
        <translation>Die Geheimnisdatei %1 ist keine reguläre Datei.</translation>
    </message>
    <message>
        <source>The secret file %1 can be used by others than its owner; run chmod 600 on it.</source>
        <translation>Auf die Geheimnisdatei %1 können auch andere als ihr Eigentümer zugreifen; führen Sie chmod 600 für sie aus.</translation>
    </message>
    <message>
        <source>The secret file %1 cannot be read.</source>
        <translation>Die Geheimnisdatei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The secret file %1 is empty.</source>
        <translation>Die Geheimnisdatei %1 ist leer.</translation>
    </message>
    <message>
        <source>No secret is set.</source>
        <translation>Es ist kein Geheimnis gesetzt.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingCheck</name>
    <message>
        <source>a whole number of days from %1 to %2</source>
        <translation>eine ganze Zahl von Tagen zwischen %1 und %2</translation>
    </message>
    <message>
        <source>a whole number of hours from %1 to %2</source>
        <translation>eine ganze Zahl von Stunden zwischen %1 und %2</translation>
    </message>
    <message>
        <source>a whole number of seconds from %1 to %2</source>
        <translation>eine ganze Zahl von Sekunden zwischen %1 und %2</translation>
    </message>
    <message>
        <source>a whole number of percent from %1 to %2</source>
        <translation>eine ganze Prozentzahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>an absolute path without ..</source>
        <translation>ein absoluter Pfad ohne ..</translation>
    </message>
    <message>
        <source>a folder in the uploads, or an absolute path, without ..</source>
        <translation>ein Ordner im Upload-Ordner oder ein absoluter Pfad, ohne ..</translation>
    </message>
    <message>
        <source>the absolute path of a file without .., or postgresql://…</source>
        <translation>der absolute Pfad einer Datei ohne .. oder postgresql://…</translation>
    </message>
    <message>
        <source>text on one line, without control characters</source>
        <translation>Text in einer Zeile, ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes oder no</translation>
    </message>
    <message>
        <source>one of these words: %1</source>
        <translation>eines dieser Wörter: %1</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Berlin, or system</source>
        <translation>eine Zeitzone wie Europe/Berlin oder system</translation>
    </message>
    <message>
        <source>an address that starts with %1</source>
        <translation>eine Adresse, die mit %1 beginnt</translation>
    </message>
    <message>
        <source>an email address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>email addresses, separated by commas</source>
        <translation>eine durch Kommas getrennte Liste von E-Mail-Adressen</translation>
    </message>
    <message>
        <source>telephone numbers such as +4930123456, separated by commas</source>
        <translation>eine durch Kommas getrennte Liste von Telefonnummern wie +4930123456</translation>
    </message>
    <message>
        <source>an address and a port such as 127.0.0.1:9464</source>
        <translation>eine Adresse mit Port wie 127.0.0.1:9464</translation>
    </message>
    <message>
        <source>a day and a time such as Mon 08:00, or never</source>
        <translation>ein Wochentag mit Uhrzeit wie Mon 08:00 oder never</translation>
    </message>
    <message>
        <source>one of these words: %1; or a list such as desktop=full|kiosk=initials|reports=initials</source>
        <translation>eines dieser Wörter: %1; oder eine Liste wie desktop=full|kiosk=initials|reports=initials</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>gesetzt, nicht gezeigt</translation>
    </message>
    <message>
        <source>pairs of absolute paths such as %1, separated by %2</source>
        <extracomment>%1: an example, as “/app/uploads=/srv/uploads”; %2: a character</extracomment>
        <translation>eine durch %2 getrennte Liste von Paaren absoluter Pfade wie %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingKeys</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>wird erkannt</translation>
    </message>
    <message>
        <source>the folder of the archived status</source>
        <translation>der Ordner des Status für archivierte Aufträge</translation>
    </message>
    <message>
        <source>/var/lib/printkeeper, or the state folder of the user</source>
        <translation>/var/lib/printkeeper oder der Zustandsordner des Benutzers</translation>
    </message>
    <message>
        <source>the spelling that the table uses</source>
        <translation>die Schreibweise, die in der Tabelle steht</translation>
    </message>
    <message>
        <source>4 for critical alerts, 24 for warnings</source>
        <translation>4 für kritische Meldungen, 24 für Warnungen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingReader</name>
    <message>
        <source>%1 is empty, but must be %2; change it in %3.</source>
        <translation>%1 ist leer, zulässig ist aber nur: %2; ändern Sie es in %3.</translation>
    </message>
    <message>
        <source>The value of %1, which is not shown, must be %2; change it in %3.</source>
        <translation>Der Wert von %1, der nicht gezeigt wird, ist falsch; zulässig ist nur: %2; ändern Sie ihn in %3.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3; change it in %4.</source>
        <translation>%1 ist %2, zulässig ist aber nur: %3; ändern Sie es in %4.</translation>
    </message>
    <message>
        <source>the settings file</source>
        <translation>der Einstellungsdatei</translation>
    </message>
    <message>
        <source>Both %1 and %2 are set; remove one of them from %3.</source>
        <translation>%1 und %2 sind beide gesetzt; entfernen Sie eines davon aus %3.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingTexts</name>
    <message>
        <source>Folder of the farm</source>
        <translation>Ordner der Farm</translation>
    </message>
    <message>
        <source>The web app&apos;s folder; the places below hang on it.</source>
        <translation>Der Ordner der Web-App; die Orte darunter hängen von ihm ab.</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>The folder with one folder for each status.</source>
        <translation>Der Ordner mit je einem Ordner für jeden Status.</translation>
    </message>
    <message>
        <source>Database of the jobs</source>
        <translation>Datenbank der Aufträge</translation>
    </message>
    <message>
        <source>The web app&apos;s SQLite file.</source>
        <translation>Die SQLite-Datei der Web-App.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Schedule file</source>
        <translation>Zeitplandatei</translation>
    </message>
    <message>
        <source>Pictures of the jobs</source>
        <translation>Vorschaubilder der Aufträge</translation>
    </message>
    <message>
        <source>Only needed when they lie outside the uploads.</source>
        <translation>Nur nötig, wenn sie außerhalb des Upload-Ordners liegen.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Another place for archived jobs, such as a second disk.</source>
        <translation>Ein anderer Ort für archivierte Aufträge, etwa ein zweiter Datenträger.</translation>
    </message>
    <message>
        <source>Paths of the container</source>
        <translation>Pfade des Containers</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>For times in the logs.</source>
        <translation>Für Zeiten in den Protokollen.</translation>
    </message>
    <message>
        <source>Table of the jobs</source>
        <translation>Tabelle der Aufträge</translation>
    </message>
    <message>
        <source>Column of the number</source>
        <translation>Spalte der Nummer</translation>
    </message>
    <message>
        <source>Column of the status</source>
        <translation>Spalte des Status</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Column of the time of upload</source>
        <translation>Spalte der Upload-Zeit</translation>
    </message>
    <message>
        <source>Column of the time of the last change</source>
        <translation>Spalte der letzten Änderung</translation>
    </message>
    <message>
        <source>Uploads may wait</source>
        <translation>Uploads dürfen warten</translation>
    </message>
    <message>
        <source>After this time an upload that nobody looked at is removed.</source>
        <translation>Nach dieser Zeit wird ein Upload entfernt, den sich niemand angesehen hat.</translation>
    </message>
    <message>
        <source>Completed jobs stay</source>
        <translation>Fertige Aufträge bleiben</translation>
    </message>
    <message>
        <source>After this time a completed job moves to the archive.</source>
        <translation>Nach dieser Zeit kommt ein fertiger Auftrag ins Archiv.</translation>
    </message>
    <message>
        <source>Temporary files stay</source>
        <translation>Temporäre Dateien bleiben</translation>
    </message>
    <message>
        <source>Statuses that wait</source>
        <translation>Wartende Status</translation>
    </message>
    <message>
        <source>Jobs of these statuses are removed when they have waited too long.</source>
        <translation>Aufträge mit diesen Status werden entfernt, wenn sie zu lange gewartet haben.</translation>
    </message>
    <message>
        <source>Statuses that are done</source>
        <translation>Abgeschlossene Status</translation>
    </message>
    <message>
        <source>Jobs of these statuses move to the archive.</source>
        <translation>Aufträge mit diesen Status kommen ins Archiv.</translation>
    </message>
    <message>
        <source>Status of archived jobs</source>
        <translation>Status archivierter Aufträge</translation>
    </message>
    <message>
        <source>How the web app calls it.</source>
        <translation>Wie die Web-App ihn nennt.</translation>
    </message>
    <message>
        <source>Archived jobs stay</source>
        <translation>Archivierte Aufträge bleiben</translation>
    </message>
    <message>
        <source>After this time they are removed from the archive; 0 keeps them for ever.</source>
        <translation>Nach dieser Zeit werden sie aus dem Archiv entfernt; bei 0 bleiben sie für immer.</translation>
    </message>
    <message>
        <source>Rejected jobs stay</source>
        <translation>Abgelehnte Aufträge bleiben</translation>
    </message>
    <message>
        <source>After this time they are removed; 0 keeps them.</source>
        <translation>Nach dieser Zeit werden sie entfernt; bei 0 bleiben sie.</translation>
    </message>
    <message>
        <source>Removed files can be brought back for</source>
        <translation>Entfernte Dateien lassen sich zurückholen für</translation>
    </message>
    <message>
        <source>They wait in a trash on the same disk; 0 removes them at once.</source>
        <translation>Sie liegen in einem Papierkorb auf demselben Datenträger; bei 0 werden sie sofort entfernt.</translation>
    </message>
    <message>
        <source>Stop when a cleanup takes more than</source>
        <translation>Anhalten, wenn ein Aufräumen mehr nimmt als</translation>
    </message>
    <message>
        <source>Of the jobs of a status; a person can run it anyway.</source>
        <translation>Von den Aufträgen eines Status; eine Person kann es trotzdem ausführen.</translation>
    </message>
    <message>
        <source>The entry of a removed upload</source>
        <translation>Der Eintrag eines entfernten Uploads</translation>
    </message>
    <message>
        <source>What happens to its line in the web app&apos;s list of jobs.</source>
        <translation>Was mit seiner Zeile in der Auftragsliste der Web-App geschieht.</translation>
    </message>
    <message>
        <source>Warn when the disk is fuller than</source>
        <translation>Warnen, wenn der Datenträger voller ist als</translation>
    </message>
    <message>
        <source>Critical when it is fuller than</source>
        <translation>Kritisch, wenn er voller ist als</translation>
    </message>
    <message>
        <source>The oldest files of the trash go first, until it is not.</source>
        <translation>Die ältesten Dateien des Papierkorbs werden zuerst gelöscht, bis er es nicht mehr ist.</translation>
    </message>
    <message>
        <source>A file is large from</source>
        <translation>Eine Datei ist groß ab</translation>
    </message>
    <message>
        <source>For the list of large files.</source>
        <translation>Für die Liste der großen Dateien.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Stays, as removed</source>
        <translation>Bleibt, als entfernt</translation>
    </message>
    <message>
        <source>Goes with the file</source>
        <translation>Geht mit der Datei</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>Namen von Personen</translation>
    </message>
    <message>
        <source>How this window shows who a job belongs to.</source>
        <translation>Wie dieses Fenster zeigt, wem ein Auftrag gehört.</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Initials only</source>
        <translation>Nur Initialen</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Where %1 and %2 are written.</source>
        <extracomment>%1 and %2: names of files</extracomment>
        <translation>Wohin %1 und %2 geschrieben werden.</translation>
    </message>
    <message>
        <source>The file in %1 that starts the maintenance.</source>
        <extracomment>%1: the path of a folder</extracomment>
        <translation>Die Datei in %1, die die Wartung startet.</translation>
    </message>
    <message>
        <source>How the database calls a folder, and where it is here: %1.</source>
        <extracomment>%1: an example, as “/app/uploads=/srv/uploads”</extracomment>
        <translation>Wie die Datenbank einen Ordner nennt und wo er hier liegt: %1.</translation>
    </message>
    <message>
        <source>After this time a file called %1 is removed.</source>
        <extracomment>%1: a pattern of names</extracomment>
        <translation>Nach dieser Zeit wird eine Datei mit dem Namen %1 entfernt.</translation>
    </message>
    <message>
        <source>Shown as a warning, and written to %1.</source>
        <translation>Wird als Warnung angezeigt und in %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingValues</name>
    <message>
        <source>--set needs KEY=VALUE, such as cleanup/stale_upload_days=3.</source>
        <translation>--set braucht KEY=VALUE, zum Beispiel cleanup/stale_upload_days=3.</translation>
    </message>
    <message>
        <source>There is no setting %1; check its spelling in %2.</source>
        <translation>Es gibt keine Einstellung %1; prüfen Sie die Schreibweise in %2.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsDraft</name>
    <message>
        <source>This must be %1.</source>
        <extracomment>%1: what is allowed, as “a whole number from 1 to 100”</extracomment>
        <translation>Dies muss %1 sein.</translation>
    </message>
    <message>
        <source>This must not be below the warning, which is at %1 %.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Dies darf nicht unter der Warnung liegen, die bei %1 % steht.</translation>
    </message>
    <message>
        <source>This must not be above the critical level, which is at %1 %.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Dies darf nicht über der kritischen Schwelle liegen, die bei %1 % steht.</translation>
    </message>
    <message>
        <source>“%1” is among the statuses that are done, too; take it out of one of the two.</source>
        <extracomment>%1: a status, as “Completed”</extracomment>
        <translation>„%1“ gehört auch zu den abgeschlossenen Status; nehmen Sie ihn bei einem der beiden heraus.</translation>
    </message>
    <message>
        <source>“%1” is among the statuses that wait, too; take it out of one of the two.</source>
        <extracomment>%1: a status, as “Completed”</extracomment>
        <translation>„%1“ gehört auch zu den wartenden Status; nehmen Sie ihn bei einem der beiden heraus.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsRecognition</name>
    <message>
        <source>%1, recognised</source>
        <extracomment>%1: the name of a table, a column or a folder, in an empty field</extracomment>
        <translation>%1, erkannt</translation>
    </message>
    <message>
        <source>none in this table</source>
        <extracomment>In the empty field for a column of the job table</extracomment>
        <translation>keine in dieser Tabelle</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>%1, not there yet</source>
        <extracomment>%1: a folder that will be made when it is needed</extracomment>
        <translation>%1, noch nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsSubjects</name>
    <message>
        <source>Places</source>
        <extracomment>Subject of the settings: where things lie</extracomment>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Job table</source>
        <extracomment>Subject of the settings: in the database</extracomment>
        <translation>Auftragstabelle</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Only needed where the folder of a status is not recognised.</source>
        <translation>Nur nötig, wo der Ordner eines Status nicht erkannt wird.</translation>
    </message>
    <message>
        <source>Only needed where a name is not recognised.</source>
        <translation>Nur nötig, wo ein Name nicht erkannt wird.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsText</name>
    <message>
        <source>There is no setting %1.</source>
        <translation>Es gibt keine Einstellung %1.</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>%1 muss %2 sein.</translation>
    </message>
    <message>
        <source>The changes cannot be written into %1 so that they are read back as meant; nothing was changed. Edit the file by hand.</source>
        <translation>Die Änderungen lassen sich nicht so in %1 schreiben, dass sie wie gemeint zurückgelesen werden; es wurde nichts geändert. Bearbeiten Sie die Datei von Hand.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsView::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Größe der Anzeige</translation>
    </message>
    <message>
        <source>Movement</source>
        <extracomment>In front of a choice: how much moves on the screen</extracomment>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Times of day</source>
        <extracomment>In front of a choice: 24 hours or 12 hours</extracomment>
        <translation>Uhrzeiten</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsView::SettingRow</name>
    <message>
        <source>Reset</source>
        <extracomment>Button: back to the default</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <extracomment>%1: the name of a setting</extracomment>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standardwert</translation>
    </message>
    <message>
        <source>From the settings file</source>
        <translation>Aus der Einstellungsdatei</translation>
    </message>
    <message>
        <source>Set on the command line, for this start</source>
        <translation>Auf der Befehlszeile gesetzt, für diesen Start</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsView::SettingsPage</name>
    <message>
        <source>no settings file yet</source>
        <translation>noch keine Einstellungsdatei</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Button: changes that are not saved</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>No setting is called that</source>
        <translation>Keine Einstellung heißt so</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Versuchen Sie es mit einem anderen Wort.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find the farm again…</source>
        <translation>Farm neu suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find the farm again</source>
        <translation>Farm neu suchen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung speichern</numerusform>
            <numerusform>%Ln Änderungen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>The disk is %1 % full</source>
        <extracomment>%1: a number</extracomment>
        <translation>Der Datenträger ist zu %1 % voll</translation>
    </message>
    <message>
        <source>Saved. The new settings are in force.</source>
        <translation>Gespeichert. Die neuen Einstellungen gelten.</translation>
    </message>
    <message>
        <source>The older file is kept beside it, with a ~ at the end.</source>
        <translation>Die ältere Datei bleibt daneben erhalten, mit einem ~ am Ende.</translation>
    </message>
    <message>
        <source>Discard the changes that are not saved</source>
        <translation>Nicht gespeicherte Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <extracomment>%1: a subject of the settings</extracomment>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>They are about to be saved.</source>
        <translation>Die Änderungen werden gleich gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>First mend what is marked.</source>
        <translation>Beheben Sie zuerst, was markiert ist.</translation>
    </message>
    <message>
        <source>Your changes are saved as soon as this is done: %1</source>
        <extracomment>%1: what runs, as “Cleaning up…”</extracomment>
        <translation>Ihre Änderungen werden gespeichert, sobald dies fertig ist: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsWiring</name>
    <message>
        <source>Light</source>
        <extracomment>Colours of the window</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Colours of the window</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>%1 %, texts only</source>
        <extracomment>%1: a number; the rest of the window is not smaller</extracomment>
        <translation>%1 %, nur Texte</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Nothing does “%1”. Try fewer letters.</source>
        <extracomment>%1: what was searched for</extracomment>
        <translation>Keine Aktion passt zu „%1“. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::MainWindow</name>
    <message>
        <source>%1 – Printkeeper</source>
        <extracomment>%1: the name of a page</extracomment>
        <translation>%1 – Printkeeper</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>%1: the name of a page</extracomment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>Title of a group of actions</extracomment>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What runs and ran</source>
        <translation>Was läuft und lief</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This cannot be stopped: %1</source>
        <extracomment>%1: a title</extracomment>
        <translation>Dies kann nicht angehalten werden: %1</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>%1 – %2 – Printkeeper</source>
        <extracomment>%1: the name of a page, %2: the name of a farm</extracomment>
        <translation>%1 – %2 – Printkeeper</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::ShellActions</name>
    <message>
        <source>Language: %1</source>
        <extracomment>%1: the name of a language</extracomment>
        <translation>Sprache: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::ShortcutSheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>On the page %1</source>
        <extracomment>%1: the name of a page</extracomment>
        <translation>Auf der Seite %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::TaskList</name>
    <message>
        <source>What runs and ran</source>
        <translation>Was läuft und lief</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>Es ist noch nichts gelaufen</translation>
    </message>
    <message>
        <source>What you start, and what came out of it, is listed here until Printkeeper is closed.</source>
        <translation>Was Sie starten und was dabei herauskam, steht hier, bis Printkeeper geschlossen wird.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: what runs</extracomment>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::TaskTray</name>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>%1: what runs, %2: a number, %3: a number</extracomment>
        <translation>%1 %2 von %3</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::TrayNotifier</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>Things that need attention</extracomment>
        <translation>
            <numerusform>Und %Ln weitere Meldung.</numerusform>
            <numerusform>Und %Ln weitere Meldungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::ShellActions</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Show what runs and ran</source>
        <translation>Zeigen, was läuft und lief</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Alles neu einlesen</translation>
    </message>
    <message>
        <source>Show the pages with or without their names</source>
        <translation>Seiten mit oder ohne ihre Namen zeigen</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>Zur neuesten Meldung gehen</translation>
    </message>
    <message>
        <source>Quit Printkeeper</source>
        <translation>Printkeeper beenden</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Farbschema: hoher Kontrast</translation>
    </message>
    <message>
        <source>Theme: as the desktop</source>
        <translation>Farbschema: wie der Desktop</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>Anhalten, was läuft</translation>
    </message>
    <message>
        <source>Show everything larger</source>
        <translation>Alles größer anzeigen</translation>
    </message>
    <message>
        <source>Show everything smaller</source>
        <translation>Alles kleiner anzeigen</translation>
    </message>
    <message>
        <source>Show everything in its usual size</source>
        <translation>Alles in der üblichen Größe anzeigen</translation>
    </message>
    <message>
        <source>Let nothing move</source>
        <translation>Bewegungen ausschalten</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SpaceAdvice</name>
    <message numerus="yes">
        <source>Run a cleanup, which removes %n job(s) that are due, and empty the trash.</source>
        <translation>
            <numerusform>Räumen Sie auf, das entfernt %Ln fälligen Auftrag, und leeren Sie den Papierkorb.</numerusform>
            <numerusform>Räumen Sie auf, das entfernt %Ln fällige Aufträge, und leeren Sie den Papierkorb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at the %n file(s) of %1 or more, whether all of them are needed.</source>
        <translation>
            <numerusform>Prüfen Sie, ob die %Ln Datei ab %1 gebraucht wird.</numerusform>
            <numerusform>Prüfen Sie, ob alle %Ln Dateien ab %1 gebraucht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take old logs out of %1.</source>
        <translation>Entfernen Sie alte Protokolle aus %1.</translation>
    </message>
    <message>
        <source>Compact the database %1, once there is room for a second one.</source>
        <translation>Verdichten Sie die Datenbank %1, sobald Platz für eine zweite ist.</translation>
    </message>
    <message>
        <source>Take old logs out of their folder.</source>
        <translation>Entfernen Sie alte Protokolle aus ihrem Ordner.</translation>
    </message>
    <message>
        <source>Compact the database, once there is room for a second one.</source>
        <translation>Verdichten Sie die Datenbank, sobald Platz für eine zweite ist.</translation>
    </message>
    <message>
        <source>Move the archive %1 to another disk without renaming it, and set layout/%2 to its new place.</source>
        <translation>Verschieben Sie das Archiv %1 auf einen anderen Datenträger, ohne es umzubenennen, und setzen Sie layout/%2 auf den neuen Ort.</translation>
    </message>
    <message>
        <source>Move the archive to another disk without renaming it, then set the folder “%1” in the settings to its new place.</source>
        <extracomment>%1: the name of a setting</extracomment>
        <translation>Verschieben Sie das Archiv auf einen anderen Datenträger, ohne es umzubenennen, und setzen Sie dann den Ordner „%1“ in den Einstellungen auf den neuen Ort.</translation>
    </message>
    <message>
        <source>The database holds its path: also add %1 to farm/path_map, or its files are not found.</source>
        <extracomment>%1: as “/srv/uploads/archive=NEW_PLACE”</extracomment>
        <translation>Die Datenbank enthält seinen Pfad: Ergänzen Sie auch %1 in farm/path_map, sonst werden seine Dateien nicht gefunden.</translation>
    </message>
    <message>
        <source>The database holds its path: also lead that to the new place by “%1”, or its files are not found.</source>
        <extracomment>%1: the name of a setting</extracomment>
        <translation>Die Datenbank enthält seinen Pfad: Leiten Sie ihn durch „%1“ ebenfalls an den neuen Ort, sonst werden seine Dateien nicht gefunden.</translation>
    </message>
    <message>
        <source>NEW_PLACE</source>
        <extracomment>Stands for a path</extracomment>
        <translation>NEUER_ORT</translation>
    </message>
</context>
<context>
    <name>Printkeeper::SpaceGap</name>
    <message numerus="yes">
        <source>%n folder(s) could not be looked into; what is in them shows only as not explained. Scan as the farm&apos;s user or as root.</source>
        <translation>
            <numerusform>%Ln Ordner war nicht lesbar; was darin liegt, erscheint nur als ungeklärt. Messen Sie als Benutzer der Farm oder als root.</numerusform>
            <numerusform>%Ln Ordner waren nicht lesbar; was darin liegt, erscheint nur als ungeklärt. Messen Sie als Benutzer der Farm oder als root.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted file(s) are still open and take space until their program closes them or is started again; the largest is held by %1 (process %2).</source>
        <translation>
            <numerusform>%Ln gelöschte Datei ist noch geöffnet und belegt Platz, bis ihr Programm sie schließt oder neu gestartet wird; sie wird von %1 gehalten (Prozess %2).</numerusform>
            <numerusform>%Ln gelöschte Dateien sind noch geöffnet und belegen Platz, bis ihr Programm sie schließt oder neu gestartet wird; die größte wird von %1 gehalten (Prozess %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) of other users could not be looked into; only root can.</source>
        <translation>
            <numerusform>%Ln Programm eines anderen Benutzers ließ sich nicht untersuchen; das kann nur root.</numerusform>
            <numerusform>%Ln Programme anderer Benutzer ließen sich nicht untersuchen; das kann nur root.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other volume(s) are mounted on this one, such as at %1: they have space of their own, and what lies in the folders below them cannot be seen.</source>
        <translation>
            <numerusform>%Ln anderer Datenträger ist auf diesem eingehängt, und zwar in %1: Er hat eigenen Platz, und was in dem Ordner darunter liegt, ist nicht zu sehen.</numerusform>
            <numerusform>%Ln andere Datenträger sind auf diesem eingehängt, zum Beispiel in %1: Sie haben eigenen Platz, und was in den Ordnern darunter liegt, ist nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The volume begins at %1, and only %2 was looked through: everything outside of it shows as not explained. Scan %1 to see it.</source>
        <translation>Der Datenträger beginnt bei %1, und nur %2 wurde untersucht: Alles außerhalb davon erscheint als ungeklärt. Messen Sie %1, um es zu sehen.</translation>
    </message>
    <message>
        <source>More was counted than the volume says is in use: files have changed since the scan, or share their space with each other.</source>
        <translation>Es wurde mehr gezählt, als laut Datenträger belegt ist: Dateien haben sich seit der Messung geändert oder teilen sich ihren Platz.</translation>
    </message>
    <message>
        <source>Everything is explained.</source>
        <translation>Alles ist geklärt.</translation>
    </message>
    <message>
        <source>Nothing above explains this: the file system&apos;s own tables, snapshots, or files that have changed since the scan.</source>
        <translation>Das erklärt nichts von dem oben: eigene Tabellen des Dateisystems, Schnappschüsse oder Dateien, die sich seit der Messung geändert haben.</translation>
    </message>
    <message>
        <source>Files and folders below %1.</source>
        <translation>Dateien und Ordner unter %1.</translation>
    </message>
    <message>
        <source>Kept back for the system: free, but not for the farm to use.</source>
        <translation>Für das System zurückgehalten: frei, aber nicht für die Farm.</translation>
    </message>
    <message>
        <source>Looking for what takes space on %1 was cancelled.</source>
        <translation>Die Suche danach, was auf %1 Platz belegt, wurde abgebrochen.</translation>
    </message>
    <message>
        <source>What lies on the volume outside of %1, which was not looked at, and what a scan of it would leave unexplained.</source>
        <translation>Was auf dem Datenträger außerhalb von %1 liegt und nicht angesehen wurde, und was auch danach unerklärt bliebe.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be looked at; what they take shows only as not explained.</source>
        <translation>
            <numerusform>%n Datei konnte nicht angesehen werden; was sie belegt, erscheint nur als nicht erklärt.</numerusform>
            <numerusform>%n Dateien konnten nicht angesehen werden; was sie belegen, erscheint nur als nicht erklärt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StateDatabase</name>
    <message>
        <source>Printkeeper&apos;s own file %1 cannot be created; check that the folder farm/state exists and can be written.</source>
        <translation>Printkeepers eigene Datei %1 kann nicht angelegt werden; prüfen Sie, ob der Ordner farm/state vorhanden und beschreibbar ist.</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 cannot be read; check farm/state.</source>
        <translation>Printkeepers eigene Datei %1 kann nicht gelesen werden; prüfen Sie farm/state.</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 is a link or no regular file; remove it or check farm/state.</source>
        <translation>Printkeepers eigene Datei %1 ist ein Link oder keine reguläre Datei; entfernen Sie sie, oder prüfen Sie farm/state.</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 is damaged. Move it away to start with an empty history; the farm itself is not affected.</source>
        <translation>Printkeepers eigene Datei %1 ist beschädigt. Verschieben Sie sie an einen anderen Ort, um mit einem leeren Verlauf neu zu beginnen; die Farm selbst ist nicht betroffen.</translation>
    </message>
    <message>
        <source>There is no %1 yet: Printkeeper has not done anything here.</source>
        <translation>Es gibt noch keine Datei %1: Printkeeper hat hier bisher nichts getan.</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 is busy; try again later.</source>
        <translation>Printkeepers eigene Datei %1 ist belegt; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 cannot be written because its disk is full; free some space first.</source>
        <translation>Printkeepers eigene Datei %1 kann nicht geschrieben werden, weil ihr Datenträger voll ist; schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 cannot be used; run this as the user that it belongs to, or check farm/state.</source>
        <translation>Printkeepers eigene Datei %1 kann nicht benutzt werden; führen Sie dies als der Benutzer aus, dem sie gehört, oder prüfen Sie farm/state.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StatusCommand</name>
    <message>
        <source>Show the health of the farm, what needs attention first.</source>
        <translation>Den Zustand der Farm zeigen; was Aufmerksamkeit braucht, zuerst.</translation>
    </message>
    <message>
        <source>Changes nothing. Exits with 1 when something needs attention.</source>
        <translation>Ändert nichts. Endet mit 1, wenn etwas Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>The status was not collected to its end.</source>
        <translation>Der Status wurde nicht bis zum Ende erfasst.</translation>
    </message>
    <message>
        <source>All is well at %1.</source>
        <translation>In %1 ist alles in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) at %1 need attention:</source>
        <translation>
            <numerusform>%Ln Punkt in %1 braucht Aufmerksamkeit:</numerusform>
            <numerusform>%Ln Punkte in %1 brauchen Aufmerksamkeit:</numerusform>
        </translation>
    </message>
    <message>
        <source>CRITICAL</source>
        <translation>KRITISCH</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Jobs: the database could not be read.</source>
        <translation>Aufträge: Die Datenbank konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Jobs: %1 in %2 (%3, %4)</source>
        <translation>Aufträge: %1 in %2 (%3, %4)</translation>
    </message>
    <message>
        <source>(no status)</source>
        <translation>(kein Status)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not scheduled</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>The next clean-up: uploads to remove %1, completed jobs to archive %2; %3 wait in the trash.</source>
        <translation>Das nächste Aufräumen: Uploads zu entfernen %1, fertige Aufträge zu archivieren %2; %3 warten im Papierkorb.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StatusGlyph</name>
    <message>
        <source>Critical</source>
        <extracomment>Word for a sign</extracomment>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>Word for a sign</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>Word for a sign</extracomment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Word for a sign</extracomment>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageFacts</name>
    <message>
        <source>Adding up the files was cancelled.</source>
        <translation>Das Zusammenzählen der Dateien wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::FileList</name>
    <message>
        <source>Largest files</source>
        <translation>Größte Dateien</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::FileModel</name>
    <message>
        <source>%1 on disk</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 auf dem Datenträger</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::FilesCard</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>Which files are listed</source>
        <translation>Welche Dateien aufgelistet sind</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>Nach Alter</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>im Papierkorb</translation>
    </message>
    <message>
        <source>without a job</source>
        <translation>ohne Auftrag</translation>
    </message>
    <message>
        <source>a job, nobody named</source>
        <translation>ein Auftrag, niemand genannt</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <extracomment>%1: a file type, as “STL”</extracomment>
        <translation>Typ: %1</translation>
    </message>
    <message>
        <source>Age: %1</source>
        <extracomment>%1: an age, as “7 to 30 days”</extracomment>
        <translation>Alter: %1</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <extracomment>%1: a person&apos;s name</extracomment>
        <translation>Person: %1</translation>
    </message>
    <message>
        <source>Space by type of file</source>
        <translation>Platz nach Dateityp</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Space by age of the files</source>
        <translation>Platz nach Alter der Dateien</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Space by person</source>
        <translation>Platz nach Person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>There are no files yet</source>
        <translation>Es gibt noch keine Dateien</translation>
    </message>
    <message>
        <source>What is uploaded appears here as soon as it is there.</source>
        <translation>Was hochgeladen wird, erscheint hier, sobald es da ist.</translation>
    </message>
    <message>
        <source>No file is like that now</source>
        <translation>So ist jetzt keine Datei</translation>
    </message>
    <message>
        <source>Take the filter away to see all of them.</source>
        <translation>Den Filter wegnehmen, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Nobody knows whose files these are</source>
        <translation>Niemand weiß, wessen Dateien das sind</translation>
    </message>
    <message>
        <source>The table of the jobs cannot be read as a file.</source>
        <translation>Die Tabelle der Aufträge lässt sich nicht als Datei lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>the %1 largest of %2</source>
        <extracomment>%1, %2: numbers</extracomment>
        <translation>die %1 größten von %2</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 auf dem Datenträger</translation>
    </message>
    <message>
        <source>over %1: %2</source>
        <extracomment>%1: an amount, as “41.2 GB”, %2: a number</extracomment>
        <translation>über %1: %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Bytes on disk</source>
        <translation>Bytes auf dem Datenträger</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>How files are selected</source>
        <translation>Wie Dateien ausgewählt werden</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own</source>
        <extracomment>Where the name of a person stands: whose a file is</extracomment>
        <translation>von Printkeeper selbst</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::GapCard</name>
    <message>
        <source>What the disk counts as used</source>
        <translation>Was der Datenträger als belegt zählt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Files that can be seen</source>
        <translation>Sichtbare Dateien</translation>
    </message>
    <message>
        <source>Deleted, but still open</source>
        <translation>Gelöscht, aber noch offen</translation>
    </message>
    <message>
        <source>Hidden below other volumes</source>
        <translation>Unter anderen Datenträgern verborgen</translation>
    </message>
    <message>
        <source>Outside the uploads</source>
        <translation>Außerhalb der Uploads</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Nicht erklärt</translation>
    </message>
    <message>
        <source>Kept back for the system</source>
        <translation>Für das System zurückgehalten</translation>
    </message>
    <message>
        <source>%1 are held by deleted files that %2 has open</source>
        <extracomment>%1: an amount, as “41.2 GB”, %2: the name of a program</extracomment>
        <translation>%1 halten gelöschte Dateien, die %2 offen hat</translation>
    </message>
    <message>
        <source>%1 are not among the uploads</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 liegen nicht bei den Uploads</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>Was nicht gelesen werden kann</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::GroupList</name>
    <message>
        <source>Enter lists the largest files of a row.</source>
        <translation>Die Eingabetaste listet die größten Dateien einer Zeile.</translation>
    </message>
    <message>
        <source>without an ending</source>
        <translation>ohne Endung</translation>
    </message>
    <message>
        <source>changed today</source>
        <translation>heute geändert</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n day(s)</source>
        <extracomment>%1: a number of days</extracomment>
        <translation>
            <numerusform>%1 bis %n Tag</numerusform>
            <numerusform>%1 bis %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>older than %n day(s)</source>
        <translation>
            <numerusform>älter als %n Tag</numerusform>
            <numerusform>älter als %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other kind(s)</source>
        <translation>
            <numerusform>%n andere Art</numerusform>
            <numerusform>%n andere Arten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::GroupModel</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>On disk</source>
        <extracomment>Title of a column: what files take of the disk</extracomment>
        <translation>Belegt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::GrownCard</name>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Grew most</source>
        <translation>Am meisten gewachsen</translation>
    </message>
    <message>
        <source>By the jobs that came</source>
        <translation>Nach den neuen Aufträgen</translation>
    </message>
    <message>
        <source>What grew most</source>
        <translation>Was am meisten wuchs</translation>
    </message>
    <message>
        <source>Folders that grew most</source>
        <translation>Ordner, die am meisten wuchsen</translation>
    </message>
    <message>
        <source>People whose new jobs take most</source>
        <translation>Personen, deren neue Aufträge am meisten belegen</translation>
    </message>
    <message>
        <source>Looking at the disk checks…</source>
        <translation>Die Datenträgerprüfungen werden angesehen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Grew most in %n day(s)</source>
        <translation>
            <numerusform>Am meisten gewachsen in %n Tag</numerusform>
            <numerusform>Am meisten gewachsen in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk checks have not noted enough yet; after two of them on different days it is known.</source>
        <translation>Die Datenträgerprüfungen haben noch nicht genug vermerkt; nach zweien an verschiedenen Tagen ist es bekannt.</translation>
    </message>
    <message>
        <source>Nothing has grown.</source>
        <translation>Nichts ist gewachsen.</translation>
    </message>
    <message>
        <source>The disk checks go back to %1 only.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Die Datenträgerprüfungen reichen nur bis %1 zurück.</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>Grew most since the last cleanup</source>
        <translation>Am meisten gewachsen seit dem letzten Aufräumen</translation>
    </message>
    <message>
        <source>since the last cleanup</source>
        <translation>seit dem letzten Aufräumen</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <extracomment>A number of days, as short as it can be</extracomment>
        <translation>
            <numerusform>%n Tg.</numerusform>
            <numerusform>%n Tg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::GrowthCard</name>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Not enough disk checks yet</source>
        <translation>Noch zu wenige Datenträgerprüfungen</translation>
    </message>
    <message>
        <source>Each disk check adds a point; the line begins with the second one.</source>
        <translation>Jede Datenträgerprüfung ergibt einen Punkt; die Linie beginnt mit dem zweiten.</translation>
    </message>
    <message>
        <source>The history of the disk could not be read</source>
        <translation>Der Verlauf des Datenträgers konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::SelectionFoot</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of it</source>
        <translation>Den Ordner davon öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy the path of it</source>
        <translation>Den Pfad davon kopieren</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Move the jobs of the selected files to the archive</source>
        <translation>Die Aufträge der gewählten Dateien ins Archiv verschieben</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove the jobs of the selected files</source>
        <translation>Die Aufträge der gewählten Dateien entfernen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::StoragePage</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Read all again</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Read the folders again that have changed</source>
        <translation>Die geänderten Ordner neu lesen</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen&#xa0;…</translation>
    </message>
    <message>
        <source>What the folders take on disk</source>
        <translation>Was die Ordner auf dem Datenträger belegen</translation>
    </message>
    <message>
        <source>All folders are being read…</source>
        <translation>Alle Ordner werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>The folders are being read…</source>
        <translation>Die Ordner werden gelesen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>The folders could not be read</source>
        <translation>Die Ordner konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>Read all folders again</source>
        <translation>Alle Ordner neu lesen</translation>
    </message>
    <message>
        <source>Stop reading the folders</source>
        <translation>Das Lesen der Ordner anhalten</translation>
    </message>
    <message>
        <source>See what a cleanup would do</source>
        <translation>Ansehen, was ein Aufräumen tun würde</translation>
    </message>
    <message>
        <source>Archive the jobs of the selected files…</source>
        <translation>Die Aufträge der gewählten Dateien archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Remove the jobs of the selected files…</source>
        <translation>Die Aufträge der gewählten Dateien entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Open the folder of the selected file</source>
        <translation>Den Ordner der gewählten Datei öffnen</translation>
    </message>
    <message>
        <source>Copy the path of the selected file</source>
        <translation>Den Pfad der gewählten Datei kopieren</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Write the list to a file…</source>
        <translation>Die Liste in eine Datei schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Keep the picture as a file…</source>
        <translation>Das Bild als Datei aufheben&#xa0;…</translation>
    </message>
    <message>
        <source>Show what the disk counts as used</source>
        <translation>Zeigen, was der Datenträger als belegt zählt</translation>
    </message>
    <message>
        <source>Show the folders that could not be read…</source>
        <translation>Die nicht gelesenen Ordner zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>List the largest files</source>
        <translation>Die größten Dateien auflisten</translation>
    </message>
    <message>
        <source>List the space by type of file</source>
        <translation>Den Platz nach Dateityp auflisten</translation>
    </message>
    <message>
        <source>List the space by age of the files</source>
        <translation>Den Platz nach Alter der Dateien auflisten</translation>
    </message>
    <message>
        <source>List the space by person</source>
        <translation>Den Platz nach Person auflisten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <translation>
            <numerusform>%Ln Pfad kopiert.</numerusform>
            <numerusform>%Ln Pfade kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file of a job in that folder.</source>
        <translation>In diesem Ordner ist keine Datei eines Auftrags.</translation>
    </message>
    <message>
        <source>The folders are being read now.</source>
        <translation>Die Ordner werden gerade gelesen.</translation>
    </message>
    <message>
        <source>The folders have not been read yet.</source>
        <translation>Die Ordner wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>First select the files that it is for.</source>
        <translation>Zuerst die Dateien wählen, um die es geht.</translation>
    </message>
    <message>
        <source>First select a single file.</source>
        <translation>Zuerst eine einzelne Datei wählen.</translation>
    </message>
    <message>
        <source>The jobs cannot be read as a file.</source>
        <translation>Die Aufträge lassen sich nicht als Datei lesen.</translation>
    </message>
    <message>
        <source>That was removed already and waits in the trash.</source>
        <translation>Das wurde schon entfernt und wartet im Papierkorb.</translation>
    </message>
    <message>
        <source>Nothing is being read now.</source>
        <translation>Jetzt wird nichts gelesen.</translation>
    </message>
    <message>
        <source>It stops already.</source>
        <translation>Es hält schon an.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist gewählt.</translation>
    </message>
    <message>
        <source>Every folder could be read.</source>
        <translation>Jeder Ordner war lesbar.</translation>
    </message>
    <message>
        <source>files beside them</source>
        <translation>Dateien daneben</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>being read now</source>
        <translation>wird gerade gelesen</translation>
    </message>
    <message>
        <source>only in part</source>
        <translation>nur zum Teil</translation>
    </message>
    <message>
        <source>changed folders are followed</source>
        <translation>geänderte Ordner werden laufend nachgelesen</translation>
    </message>
    <message>
        <source>looked at twice a minute</source>
        <translation>zweimal je Minute angesehen</translation>
    </message>
    <message>
        <source>The folders could not be read again; this is how they were before</source>
        <translation>Die Ordner konnten nicht neu gelesen werden; so waren sie zuvor</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Not everything was read</source>
        <translation>Nicht alles wurde gelesen</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %Ln file(s): what is shown is what was found until then.</source>
        <translation>
            <numerusform>Nach %Ln Datei wurde angehalten: Gezeigt wird, was bis dahin gefunden wurde.</numerusform>
            <numerusform>Nach %Ln Dateien wurde angehalten: Gezeigt wird, was bis dahin gefunden wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation>Den Rest lesen</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Das Lesen wurde angehalten</translation>
    </message>
    <message>
        <source>What is shown is from %1 and from what has changed since.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>Gezeigt wird der Stand von %1 und was sich seither geändert hat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) could not be read</source>
        <translation>
            <numerusform>%Ln Ordner konnte nicht gelesen werden</numerusform>
            <numerusform>%Ln Ordner konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in them is not counted here. Run Printkeeper as the farm&apos;s user, or let it read them.</source>
        <translation>Was darin ist, zählt hier nicht mit. Printkeeper als Benutzer der Farm starten oder ihm das Lesen erlauben.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>space on disk</source>
        <translation>Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>Select files in the list, or one in the picture.</source>
        <translation>Dateien in der Liste wählen oder eine im Bild.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) selected</source>
        <translation>
            <numerusform>%Ln Datei gewählt</numerusform>
            <numerusform>%Ln Dateien gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 auf dem Datenträger</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected file(s) belong to no job or to several and stay as they are.</source>
        <translation>
            <numerusform>%Ln der gewählten Dateien gehört zu keinem Auftrag oder zu mehreren und bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln der gewählten Dateien gehören zu keinem Auftrag oder zu mehreren und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the list to a file</source>
        <translation>Die Liste in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Keep the picture as a file</source>
        <translation>Das Bild als Datei aufheben</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>In a title, behind “Folders”</extracomment>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be looked at</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht angesehen werden</numerusform>
            <numerusform>%Ln Dateien konnten nicht angesehen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>What they take is not counted here. Run Printkeeper as the farm&apos;s user, or let it open their folders.</source>
        <translation>Was sie belegen, ist hier nicht mitgezählt. Starten Sie Printkeeper als Benutzer der Farm, oder lassen Sie es ihre Ordner öffnen.</translation>
    </message>
    <message>
        <source>Tables of comma-separated values</source>
        <translation>Tabellen mit kommagetrennten Werten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::StorageSheets</name>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>These are the first of %Ln.</source>
        <translation>
            <numerusform>Das ist die erste von %Ln.</numerusform>
            <numerusform>Das sind die ersten von %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>List files without a job</source>
        <translation>Dateien ohne Auftrag auflisten</translation>
    </message>
    <message>
        <source>No single job belongs to that</source>
        <translation>Dazu gehört kein einzelner Auftrag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected file(s) belong to no job or to several, so nothing is done with them here: jobs are archived and removed as a whole, and can be put back. The page Jobs lists the files without a job.</source>
        <translation>
            <numerusform>%Ln gewählte Datei gehört zu keinem Auftrag oder zu mehreren, darum geschieht hier nichts mit ihr: Aufträge werden als Ganzes archiviert und entfernt und lassen sich zurückholen. Die Seite Aufträge listet die Dateien ohne Auftrag.</numerusform>
            <numerusform>%Ln gewählte Dateien gehören zu keinem Auftrag oder zu mehreren, darum geschieht hier nichts mit ihnen: Aufträge werden als Ganzes archiviert und entfernt und lassen sich zurückholen. Die Seite Aufträge listet die Dateien ohne Auftrag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::TreemapCard</name>
    <message>
        <source>Colours by</source>
        <translation>Farben nach</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>Nothing was scanned yet</source>
        <translation>Noch nichts eingelesen</translation>
    </message>
    <message>
        <source>A scan shows what takes the space, file by file.</source>
        <translation>Ein Einlesen zeigt Datei für Datei, was den Platz belegt.</translation>
    </message>
    <message>
        <source>What takes the space</source>
        <translation>Was den Platz belegt</translation>
    </message>
    <message>
        <source>What can go</source>
        <translation>Was gehen kann</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show what takes the space as a table</source>
        <translation>Als Tabelle zeigen, was den Platz belegt</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller one(s) in %1: %2</source>
        <extracomment>%1: the name of a folder, %2: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%Ln kleinerer Eintrag in %1: %2</numerusform>
            <numerusform>%Ln kleinere Einträge in %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes into a folder, Backspace out of it.</source>
        <translation>Die Eingabetaste geht in einen Ordner, die Rücktaste aus ihm heraus.</translation>
    </message>
    <message>
        <source>A double click, Enter or a second tap goes into a folder, Backspace out of it.</source>
        <translation>Hinein mit Doppelklick, Eingabetaste oder zweitem Tippen, hinaus mit der Rücktaste.</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Show what takes the space as a treemap</source>
        <translation>Als Kacheln zeigen, was den Platz belegt</translation>
    </message>
    <message>
        <source>There is no file here</source>
        <translation>Hier liegt keine Datei</translation>
    </message>
    <message>
        <source>What takes the space is shown as soon as there is one.</source>
        <translation>Was den Platz belegt, wird gezeigt, sobald es eine gibt.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::VolumesCard</name>
    <message>
        <source>Warning above %1 %, critical above %2 %.</source>
        <extracomment>%1, %2: numbers</extracomment>
        <translation>Warnung über %1 %, kritisch über %2 %.</translation>
    </message>
    <message>
        <source>uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own notes</source>
        <translation>die eigenen Aufzeichnungen von Printkeeper</translation>
    </message>
    <message>
        <source>The disk is being measured…</source>
        <translation>Der Datenträger wird gemessen&#xa0;…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Show why the disk is fuller than what can be seen</source>
        <translation>Zeigen, warum der Datenträger voller ist, als man sieht</translation>
    </message>
    <message>
        <source>The disk could not be measured.</source>
        <translation>Der Datenträger konnte nicht gemessen werden.</translation>
    </message>
    <message>
        <source>The page Overview says what needs attention.</source>
        <translation>Die Seite Übersicht sagt, worum man sich kümmern muss.</translation>
    </message>
    <message>
        <source>%1 used</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>%1: %2 % used</source>
        <extracomment>%1: the path of a folder, %2: a number</extracomment>
        <translation>%1: %2 % belegt</translation>
    </message>
    <message>
        <source>%1 free</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 wait in the trash</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 liegen im Papierkorb</translation>
    </message>
    <message>
        <source>%1 kept back for the system</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 für das System zurückgehalten</translation>
    </message>
    <message>
        <source>of %1, %2 %</source>
        <extracomment>%1: an amount, as “41.2 GB”, %2: a number</extracomment>
        <translation>von %1, %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <extracomment>%1, %2: amounts, as “41.2 GB”</extracomment>
        <translation>%1 belegt, %2 frei</translation>
    </message>
    <message>
        <source>%1 of jobs go with the next cleanup</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 von Aufträgen werden beim nächsten Aufräumen frei</translation>
    </message>
</context>
<context>
    <name>Printkeeper::TaskRegistry</name>
    <message>
        <source>There is no task called %1; the tasks are: %2.</source>
        <translation>Es gibt keine Aufgabe namens %1; die Aufgaben sind: %2.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Tasks</name>
    <message>
        <source>The pauses could not be read or written; check farm/state.</source>
        <translation>Die Liste der ausgesetzten Aufgaben konnte nicht gelesen oder geschrieben werden; prüfen Sie farm/state.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::TasksCommand</name>
    <message>
        <source>Reads the schedule of farm/crontab as cron does: a file that cron ignores runs nothing.</source>
        <translation>Liest den Zeitplan farm/crontab so, wie cron es tut: Eine Datei, die cron ignoriert, führt nichts aus.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>not scheduled</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>ausgesetzt bis %1</translation>
    </message>
    <message>
        <source>List every task with its schedule, its last and its next run.</source>
        <translation>Jede Aufgabe mit ihrem Zeitplan, ihrem letzten und ihrem nächsten Lauf auflisten.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Thumbnails</name>
    <message>
        <source>Pictures are not kept in %1, because it is not an absolute path outside of the farm.</source>
        <extracomment>%1: a path</extracomment>
        <translation>In %1 werden keine Vorschaubilder aufbewahrt, weil es kein absoluter Pfad außerhalb der Farm ist.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>Printkeeper::TrashCommand</name>
    <message>
        <source>List what waits in the trash, with the day it goes.</source>
        <translation>Auflisten, was im Papierkorb liegt, mit dem Tag, an dem es endgültig entfernt wird.</translation>
    </message>
    <message>
        <source>remove all of it for good</source>
        <translation>alles darin endgültig entfernen</translation>
    </message>
    <message>
        <source>Removed files wait for cleanup/keep_removed_days; while the disk is critical the oldest go first. What is gone for good cannot be undone.</source>
        <translation>Entfernte Dateien warten so lange, wie cleanup/keep_removed_days angibt; solange der Datenträger kritisch voll ist, gehen die ältesten zuerst. Was endgültig entfernt ist, lässt sich nicht zurückholen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed for good, %1 freed.</source>
        <translation>
            <numerusform>%Ln Datei endgültig entfernt, %1 freigegeben.</numerusform>
            <numerusform>%Ln Dateien endgültig entfernt, %1 freigegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 wait in the trash:</source>
        <translation>%1 liegen im Papierkorb:</translation>
    </message>
    <message>
        <source>Put one back with: printkeeperctl undo RUN --job ID</source>
        <translation>Einen zurücklegen mit: printkeeperctl undo RUN --job ID</translation>
    </message>
</context>
<context>
    <name>Printkeeper::TreeColours</name>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>ohne Endung</translation>
    </message>
    <message>
        <source>what can go is not known yet</source>
        <translation>was gehen kann, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>no uploads</source>
        <translation>keine Uploads</translation>
    </message>
    <message>
        <source>under a week</source>
        <translation>unter einer Woche</translation>
    </message>
    <message>
        <source>under a month</source>
        <translation>unter einem Monat</translation>
    </message>
    <message>
        <source>under 3 months</source>
        <translation>unter 3 Monaten</translation>
    </message>
    <message>
        <source>under a year</source>
        <translation>unter einem Jahr</translation>
    </message>
    <message>
        <source>older</source>
        <translation>älter</translation>
    </message>
    <message>
        <source>Colouring the files was cancelled.</source>
        <translation>Das Einfärben der Dateien wurde abgebrochen.</translation>
    </message>
    <message>
        <source>next cleanup with temporary files</source>
        <translation>nächstes Aufräumen mit temporären Dateien</translation>
    </message>
</context>
<context>
    <name>Printkeeper::TreeContent</name>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>goes with the next cleanup</source>
        <translation>geht beim nächsten Aufräumen</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>im Papierkorb</translation>
    </message>
    <message>
        <source>no upload</source>
        <translation>kein Upload</translation>
    </message>
    <message>
        <source>%1 of it go with the next cleanup</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 davon gehen beim nächsten Aufräumen</translation>
    </message>
    <message>
        <source>%1 of it in the trash</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>%1 davon im Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>counted under another name of the file</source>
        <translation>unter einem anderen Namen der Datei gezählt</translation>
    </message>
    <message>
        <source>changed %1</source>
        <extracomment>An age such as &quot;3 d ago&quot;</extracomment>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A name and what is known of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>On disk</source>
        <extracomment>Title of a column: what files take of the disk</extracomment>
        <translation>Belegt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Treemap</name>
    <message numerus="yes">
        <source>%n smaller one(s)</source>
        <translation>
            <numerusform>%Ln kleinerer Eintrag</numerusform>
            <numerusform>%Ln kleinere Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::UndoCommand</name>
    <message>
        <source>Take back the last clean-up, another run, or one job of it.</source>
        <translation>Das letzte Aufräumen, einen anderen Lauf oder einen Auftrag daraus rückgängig machen.</translation>
    </message>
    <message>
        <source>the run&apos;s number, as runs shows it; the newest that can be undone when it is left out</source>
        <translation>die Nummer des Laufs, wie runs sie zeigt; ohne Angabe der neueste, der rückgängig gemacht werden kann</translation>
    </message>
    <message>
        <source>only this job</source>
        <translation>nur diesen Auftrag</translation>
    </message>
    <message>
        <source>Puts back files and rows as they were, each job wholly or not at all. An undo is a run of its own and can be undone. Exits with 1 when a job could not be put back.</source>
        <translation>Legt Dateien und Zeilen so zurück, wie sie waren, jeden Auftrag ganz oder gar nicht. Das Rückgängigmachen ist selbst ein Lauf und kann rückgängig gemacht werden. Endet mit 1, wenn ein Auftrag nicht zurückgelegt werden konnte.</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>RUN</translation>
    </message>
    <message>
        <source>%1 of %2 put back</source>
        <translation>%1 von %2 zurückgelegt</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) or temporary file(s) of it went for good before; only the rest could be put back.</source>
        <translation>
            <numerusform>%n Auftrag oder temporäre Datei davon wurde schon früher endgültig gelöscht; nur der Rest konnte zurückgelegt werden.</numerusform>
            <numerusform>%n Aufträge oder temporäre Dateien davon wurden schon früher endgültig gelöscht; nur der Rest konnte zurückgelegt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 is taken back by run %2: %3 undone, %4 left as they are.</source>
        <translation>Lauf %1 ist durch Lauf %2 zurückgenommen: %3 rückgängig gemacht, %4 unverändert gelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them went to the trash again.</source>
        <translation>
            <numerusform>%Ln davon ist wieder in den Papierkorb gekommen.</numerusform>
            <numerusform>%Ln davon sind wieder in den Papierkorb gekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them went to the archive again.</source>
        <translation>
            <numerusform>%Ln davon ist wieder ins Archiv gekommen.</numerusform>
            <numerusform>%Ln davon sind wieder ins Archiv gekommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::UnkeepCommand</name>
    <message>
        <source>Take a job, a person or a folder off the keep list.</source>
        <translation>Einen Auftrag, eine Person oder einen Ordner nicht mehr behalten.</translation>
    </message>
    <message>
        <source>as the command keeps shows it</source>
        <translation>wie der Befehl keeps es zeigt</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Volume</name>
    <message>
        <source>The disk of %1 cannot be measured; check that the folder exists and can be reached.</source>
        <translation>Der Datenträger von %1 kann nicht gemessen werden; prüfen Sie, ob der Ordner vorhanden und erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Volumes</name>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Used %</source>
        <translation>Belegt %</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
</context>
<context>
    <name>Printkeeper::WellFacts</name>
    <message>
        <source>Last night: %1</source>
        <extracomment>%1: what a cleanup did</extracomment>
        <translation>Letzte Nacht: %1</translation>
    </message>
    <message>
        <source>Last cleanup, %1: %2</source>
        <extracomment>%1: a time, as “today 02:00”, %2: what it did</extracomment>
        <translation>Letztes Aufräumen, %1: %2</translation>
    </message>
    <message>
        <source>Every run of the last 30 days was on time</source>
        <translation>Jeder Lauf der letzten 30 Tage war pünktlich</translation>
    </message>
    <message>
        <source>Every run since %1 was on time</source>
        <extracomment>%1: a day</extracomment>
        <translation>Jeder Lauf seit %1 war pünktlich</translation>
    </message>
    <message>
        <source>Every job has its file</source>
        <translation>Jeder Auftrag hat seine Datei</translation>
    </message>
    <message>
        <source>No job waits for a cleanup</source>
        <translation>Kein Auftrag wartet auf das Aufräumen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are due, the cleanup %1 takes them</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>
            <numerusform>%Ln Auftrag ist fällig, das Aufräumen %1 nimmt ihn mit</numerusform>
            <numerusform>%Ln Aufträge sind fällig, das Aufräumen %1 nimmt sie mit</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is below its warning level</source>
        <translation>Der Datenträger liegt unter seiner Warnschwelle</translation>
    </message>
    <message numerus="yes">
        <source>All %n disk(s) are below their warning level</source>
        <translation>
            <numerusform>%Ln Datenträger liegt unter seiner Warnschwelle</numerusform>
            <numerusform>Alle %Ln Datenträger liegen unter ihrer Warnschwelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1, %2</source>
        <extracomment>%1: the name of a task, %2: a time, as “today 02:00”</extracomment>
        <translation>Als Nächstes: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) removed</source>
        <translation>
            <numerusform>%Ln Upload entfernt</numerusform>
            <numerusform>%Ln Uploads entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) archived</source>
        <translation>
            <numerusform>%Ln Auftrag archiviert</numerusform>
            <numerusform>%Ln Aufträge archiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) removed</source>
        <translation>
            <numerusform>%Ln temporäre Datei entfernt</numerusform>
            <numerusform>%Ln temporäre Dateien entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was due</source>
        <translation>nichts war fällig</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::Breadcrumb</name>
    <message>
        <source>Go to %1</source>
        <extracomment>%1: the name of a folder</extracomment>
        <translation>Zu %1 gehen</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <extracomment>%1: names of folders with slashes between them</extracomment>
        <translation>Pfad: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::ChartFrame</name>
    <message>
        <source>There is nothing to draw yet</source>
        <translation>Es gibt noch nichts zu zeichnen</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>Die Zahlen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The figures are being read</source>
        <translation>Die Zahlen werden gelesen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show “%1” as a table</source>
        <extracomment>%1: the title of a chart</extracomment>
        <translation>„%1“ als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Show “%1” as a chart</source>
        <extracomment>%1: the title of a chart</extracomment>
        <translation>„%1“ als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>Button: a chart, as a file</extracomment>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save “%1” as a file</source>
        <extracomment>%1: the title of a chart</extracomment>
        <translation>„%1“ als Datei speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1: a path</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::ChartSaving</name>
    <message>
        <source>Picture (PNG)</source>
        <extracomment>Button: form in which a chart is saved</extracomment>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <extracomment>Button: form in which a chart is saved</extracomment>
        <translation>Zeichnung (SVG)</translation>
    </message>
    <message>
        <source>Figures (CSV)</source>
        <extracomment>Button: form in which a chart is saved</extracomment>
        <translation>Zahlen (CSV)</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder, or check its rights and its free space.</source>
        <extracomment>%1: a path</extracomment>
        <translation>%1 konnte nicht geschrieben werden. Bitte einen anderen Ordner wählen oder dessen Rechte und freien Platz prüfen.</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <extracomment>%1: the title of a chart</extracomment>
        <translation>„%1“ speichern</translation>
    </message>
    <message>
        <source>As it is drawn now, or all its figures as a table.</source>
        <translation>So wie es jetzt gezeichnet ist, oder alle Zahlen als Tabelle.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The chart is not shown any more, so nothing was saved.</source>
        <translation>Das Diagramm wird nicht mehr gezeigt; deshalb wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Tables of comma-separated values</source>
        <translation>Tabellen mit kommagetrennten Werten</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::ChartTableModel</name>
    <message>
        <source>%1, forecast</source>
        <extracomment>%1: what is measured, the title of a column</extracomment>
        <translation>%1, Prognose</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <extracomment>%1: the name of a band of a chart, as “forecast”</extracomment>
        <translation>%1, mindestens</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <extracomment>%1: the name of a band of a chart, as “forecast”</extracomment>
        <translation>%1, höchstens</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::Chip</name>
    <message>
        <source>Remove filter: %1</source>
        <extracomment>%1: what is filtered by</extracomment>
        <translation>Filter entfernen: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::FileDialog</name>
    <message>
        <source>Folder</source>
        <extracomment>In front of the folder that is shown</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::Gauge</name>
    <message>
        <source>unknown</source>
        <extracomment>In place of a figure</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Threshold: %1.</source>
        <extracomment>%1: a level, as “warning 80 %”</extracomment>
        <translation>Schwelle: %1.</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::HoldButton</name>
    <message>
        <source>Hold it until it is full, or press it twice.</source>
        <translation>Halten Sie die Schaltfläche gedrückt, bis sie voll ist, oder drücken Sie sie zweimal.</translation>
    </message>
    <message>
        <source>Press again to confirm</source>
        <translation>Zum Bestätigen erneut drücken</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::ProgressBanner</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::SaveSheet</name>
    <message>
        <source>%1 is there already. What is in it now would be lost.</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>%1 ist schon vorhanden. Der jetzige Inhalt ginge verloren.</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>Button: a file that is there already</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Replace it</source>
        <extracomment>Button: a file that is there already</extracomment>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::ToastStack</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::Treemap</name>
    <message numerus="yes">
        <source>%n smaller one(s) in %1: %2</source>
        <extracomment>%1: a folder, %2: an amount</extracomment>
        <translation>
            <numerusform>%Ln kleinerer Eintrag in %1: %2</numerusform>
            <numerusform>%Ln kleinere Einträge in %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A name and its amount</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <extracomment>%1: a folder or file with its size</extracomment>
        <translation>Ausgewählt: %1</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::TreemapTableModel</name>
    <message>
        <source>Name</source>
        <extracomment>Title of a column</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>Title of a column: of all</extracomment>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>Printkeeper::Work</name>
    <message>
        <source>Cleaning up…</source>
        <translation>Es wird aufgeräumt&#xa0;…</translation>
    </message>
    <message>
        <source>Checking the disks…</source>
        <translation>Die Datenträger werden geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Putting jobs back…</source>
        <translation>Aufträge werden zurückgelegt&#xa0;…</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back what was done</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Making folders…</source>
        <translation>Ordner werden angelegt&#xa0;…</translation>
    </message>
    <message>
        <source>The first cleanup waits for you; nothing was changed.</source>
        <translation>Das erste Aufräumen wartet auf Sie; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The disk was checked: %1 % used, %2 free.</source>
        <extracomment>%1: a number, %2: an amount, as “41.2 GB”</extracomment>
        <translation>Der Datenträger wurde geprüft: %1 % belegt, %2 frei.</translation>
    </message>
    <message>
        <source>There was nothing that could be repaired.</source>
        <translation>Es gab nichts, was repariert werden konnte.</translation>
    </message>
    <message numerus="yes">
        <source>Repaired: %n folder(s).</source>
        <translation>
            <numerusform>Repariert: %Ln Ordner.</numerusform>
            <numerusform>Repariert: %Ln Ordner.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for its turn: %1</source>
        <extracomment>%1: what runs, as “Cleaning up…”</extracomment>
        <translation>Wartet, bis es an der Reihe ist: %1</translation>
    </message>
    <message>
        <source>Archiving jobs…</source>
        <translation>Aufträge werden archiviert&#xa0;…</translation>
    </message>
    <message>
        <source>Restoring jobs…</source>
        <translation>Aufträge werden wiederhergestellt&#xa0;…</translation>
    </message>
    <message>
        <source>Removing jobs…</source>
        <translation>Aufträge werden entfernt&#xa0;…</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Ansehen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n failed and stayed as they were; maintenance.log says why.</source>
        <translation>
            <numerusform>%Ln Aktion ist fehlgeschlagen und hat nichts verändert; der Grund steht in maintenance.log.</numerusform>
            <numerusform>%Ln Aktionen sind fehlgeschlagen und haben nichts verändert; die Gründe stehen in maintenance.log.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finishing an interrupted run…</source>
        <translation>Ein unterbrochener Lauf wird abgeschlossen&#xa0;…</translation>
    </message>
    <message>
        <source>Emptying the trash…</source>
        <translation>Der Papierkorb wird geleert&#xa0;…</translation>
    </message>
    <message>
        <source>Checking the database…</source>
        <translation>Die Datenbank wird geprüft&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>The trash was emptied: %n file(s) are gone, %1 are free.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>Der Papierkorb wurde geleert: %Ln Datei ist weg, %1 sind frei geworden.</numerusform>
            <numerusform>Der Papierkorb wurde geleert: %Ln Dateien sind weg, %1 sind frei geworden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is damaged. Stop the web app and restore a backup.</source>
        <translation>Die Datenbank ist beschädigt. Halten Sie die Web-App an, und stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>The database is whole, but %n row(s) point at one that is not there.</source>
        <translation>
            <numerusform>Die Datenbank ist unversehrt, aber %Ln Zeile verweist auf eine, die es nicht gibt.</numerusform>
            <numerusform>Die Datenbank ist unversehrt, aber %Ln Zeilen verweisen auf eine, die es nicht gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>Die Datenbank ist unversehrt.</translation>
    </message>
    <message>
        <source>Recovering space…</source>
        <translation>Es wird Platz geschaffen&#xa0;…</translation>
    </message>
    <message>
        <source>Space was recovered: %1 are free.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>Platz geschaffen: %1 sind frei geworden.</translation>
    </message>
    <message>
        <source>There was nothing left that could be recovered.</source>
        <translation>Es gab nichts mehr, was Platz schaffen konnte.</translation>
    </message>
    <message>
        <source>Mending what does not fit together…</source>
        <translation>Was nicht zusammenpasst, wird behoben&#xa0;…</translation>
    </message>
    <message>
        <source>It could not be noted in the history: %1</source>
        <extracomment>%1: why, a sentence</extracomment>
        <translation>Es konnte nicht im Verlauf vermerkt werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>Mended: %n job(s) and file(s).</source>
        <translation>
            <numerusform>Behoben: %n Auftrag oder Datei.</numerusform>
            <numerusform>Behoben: %n Aufträge und Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without a job are noted; mending moves them to the trash in an hour at the earliest.</source>
        <translation>
            <numerusform>%n Datei ohne Auftrag ist vermerkt; das Beheben verschiebt sie frühestens in einer Stunde in den Papierkorb.</numerusform>
            <numerusform>%n Dateien ohne Auftrag sind vermerkt; das Beheben verschiebt sie frühestens in einer Stunde in den Papierkorb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went for good before.</source>
        <translation>
            <numerusform>%n wurde schon früher endgültig gelöscht.</numerusform>
            <numerusform>%n wurden schon früher endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed and stayed as they were: %1</source>
        <extracomment>%1: why, a sentence</extracomment>
        <translation>
            <numerusform>%Ln Aktion ist fehlgeschlagen und hat nichts verändert: %1</numerusform>
            <numerusform>%Ln Aktionen sind fehlgeschlagen und haben nichts verändert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) went to the trash again.</source>
        <translation>
            <numerusform>%Ln Auftrag ist wieder in den Papierkorb gekommen.</numerusform>
            <numerusform>%Ln Aufträge sind wieder in den Papierkorb gekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) went to the trash again.</source>
        <translation>
            <numerusform>%Ln Datei ist wieder in den Papierkorb gekommen.</numerusform>
            <numerusform>%Ln Dateien sind wieder in den Papierkorb gekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) went to the archive again.</source>
        <translation>
            <numerusform>%Ln Auftrag ist wieder ins Archiv gekommen.</numerusform>
            <numerusform>%Ln Aufträge sind wieder ins Archiv gekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are as they were.</source>
        <translation>
            <numerusform>%Ln Ordner ist wieder, wie er war.</numerusform>
            <numerusform>%Ln Ordner sind wieder, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are back.</source>
        <translation>
            <numerusform>%Ln Datei ist zurück.</numerusform>
            <numerusform>%Ln Dateien sind zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are back.</source>
        <translation>
            <numerusform>%Ln Auftrag ist zurück.</numerusform>
            <numerusform>%Ln Aufträge sind zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1: one or more sentences, as “12 jobs are back.”</extracomment>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <comment>ended</comment>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Disk check</source>
        <comment>ended</comment>
        <translation>Datenträgerprüfung</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>ended</comment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Mending after an interrupted run</source>
        <comment>ended</comment>
        <translation>Abschluss eines unterbrochenen Laufs</translation>
    </message>
    <message>
        <source>Making of folders</source>
        <comment>ended</comment>
        <translation>Anlegen von Ordnern</translation>
    </message>
    <message>
        <source>Archiving of jobs</source>
        <comment>ended</comment>
        <translation>Archivieren von Aufträgen</translation>
    </message>
    <message>
        <source>Restoring of jobs</source>
        <comment>ended</comment>
        <translation>Wiederherstellen von Aufträgen</translation>
    </message>
    <message>
        <source>Removal of jobs</source>
        <comment>ended</comment>
        <translation>Entfernen von Aufträgen</translation>
    </message>
    <message>
        <source>Emptying of the trash</source>
        <comment>ended</comment>
        <translation>Leeren des Papierkorbs</translation>
    </message>
    <message>
        <source>Recovery of space</source>
        <comment>ended</comment>
        <translation>Schaffen von Platz</translation>
    </message>
    <message>
        <source>Mending of what did not fit together</source>
        <comment>ended</comment>
        <translation>Reparatur dessen, was nicht zusammenpasste</translation>
    </message>
    <message>
        <source>Check of the database</source>
        <comment>ended</comment>
        <translation>Prüfung der Datenbank</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be undone: %1</source>
        <extracomment>%1: why the first of them could not, a sentence</extracomment>
        <translation>
            <numerusform>%Ln ließ sich nicht rückgängig machen: %1</numerusform>
            <numerusform>%Ln ließen sich nicht rückgängig machen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What is left can still be undone.</source>
        <translation>Angehalten. Was übrig ist, lässt sich noch rückgängig machen.</translation>
    </message>
</context>
</TS>
