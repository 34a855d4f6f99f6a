<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Printkeeper::Assistant::FoundStep</name>
    <message numerus="yes">
        <source>%n limit(s) in a script of the farm</source>
        <translation>
            <numerusform>%Ln limit in a script of the farm</numerusform>
            <numerusform>%Ln limits in a script of the farm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the old maintenance in a schedule file</source>
        <translation>
            <numerusform>%Ln line of the old maintenance in a schedule file</numerusform>
            <numerusform>%Ln lines of the old maintenance in a schedule file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Database with %Ln job(s) in the table “%1”</source>
        <extracomment>%1: its name</extracomment>
        <translation>
            <numerusform>Database with %Ln job in the table “%1”</numerusform>
            <numerusform>Database with %Ln jobs in the table “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::PreviewStep</name>
    <message numerus="yes">
        <source>%Ln more would be left alone, each with its reason in the preview of the cleanup.</source>
        <translation>
            <numerusform>%Ln more would be left alone, with its reason in the preview of the cleanup.</numerusform>
            <numerusform>%Ln more would be left alone, each with its reason in the preview of the cleanup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Attention</name>
    <message numerus="yes">
        <source>%n job(s) point outside the upload folder</source>
        <translation>
            <numerusform>%Ln job points outside the upload folder</numerusform>
            <numerusform>%Ln jobs point outside the upload folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) have no file on disk</source>
        <translation>
            <numerusform>%Ln job has no file on disk</numerusform>
            <numerusform>%Ln jobs have no file on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) for jobs are missing</source>
        <translation>
            <numerusform>%Ln folder for jobs is missing</numerusform>
            <numerusform>%Ln folders for jobs are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n upload(s) would be removed</source>
        <translation>
            <numerusform>The first cleanup waits for you: %Ln upload would be removed</numerusform>
            <numerusform>The first cleanup waits for you: %Ln uploads would be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) would be archived. Nothing is touched until you allow it.</source>
        <translation>
            <numerusform>%Ln completed job would be archived. Nothing is touched until you allow it.</numerusform>
            <numerusform>%Ln completed jobs would be archived. Nothing is touched until you allow it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) for jobs are not the ones used last time</source>
        <translation>
            <numerusform>%Ln folder for jobs is not the one used last time</numerusform>
            <numerusform>%Ln folders for jobs are not the ones used last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) for jobs are closed to the farm&apos;s user</source>
        <translation>
            <numerusform>%n folder for jobs is closed to the farm&apos;s user</numerusform>
            <numerusform>%n folders for jobs are closed to the farm&apos;s user</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) to put right in the file. The first: %1</source>
        <translation>
            <numerusform>%n fault to put right in the file. The first: %1</numerusform>
            <numerusform>%n faults to put right in the file. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n temporary file(s) would be removed</source>
        <translation>
            <numerusform>The first cleanup waits for you: %Ln temporary file would be removed</numerusform>
            <numerusform>The first cleanup waits for you: %Ln temporary files would be removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Cleanup</name>
    <message numerus="yes">
        <source>Completed %n day(s) ago</source>
        <translation>
            <numerusform>Completed %Ln day ago</numerusform>
            <numerusform>Completed %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened to it for %n day(s)</source>
        <translation>
            <numerusform>Nothing has happened to it for %Ln day</numerusform>
            <numerusform>Nothing has happened to it for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Temporary file, left over for %n hour(s)</source>
        <translation>
            <numerusform>Temporary file, left over for %Ln hour</numerusform>
            <numerusform>Temporary file, left over for %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupReport</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n of the actions back with: printkeeperctl undo %1</source>
        <translation>
            <numerusform>Take %n of the actions back with: printkeeperctl undo %1</numerusform>
            <numerusform>Take %n of the actions back with: printkeeperctl undo %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView</name>
    <message numerus="yes">
        <source>Clean up now · %n job(s)</source>
        <translation>
            <numerusform>Clean up now · %Ln job</numerusform>
            <numerusform>Clean up now · %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up now · %n file(s)</source>
        <translation>
            <numerusform>Clean up now · %Ln file</numerusform>
            <numerusform>Clean up now · %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run once anyway · %n job(s)</source>
        <translation>
            <numerusform>Run once anyway · %Ln job</numerusform>
            <numerusform>Run once anyway · %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) removed</source>
        <translation>
            <numerusform>%Ln job removed</numerusform>
            <numerusform>%Ln jobs removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) archived</source>
        <translation>
            <numerusform>%Ln job archived</numerusform>
            <numerusform>%Ln jobs archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) removed</source>
        <translation>
            <numerusform>%Ln temporary file removed</numerusform>
            <numerusform>%Ln temporary files removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not fit together.</source>
        <translation>
            <numerusform>%n thing does not fit together.</numerusform>
            <numerusform>%n things do not fit together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be mended at once, which can be undone; the rest is for a person to decide.</source>
        <translation>
            <numerusform>%n of them can be mended at once, which can be undone; the rest is for a person to decide.</numerusform>
            <numerusform>%n of them can be mended at once, which can be undone; the rest is for a person to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of an undo are taken back: files and rows become as they were before it, so what it has put back goes to the trash or the archive again. You can undo this, too.</source>
        <translation>
            <numerusform>%Ln action of an undo is taken back: files and rows become as they were before it, so what it has put back goes to the trash or the archive again. You can undo this, too.</numerusform>
            <numerusform>%Ln actions of an undo are taken back: files and rows become as they were before it, so what it has put back goes to the trash or the archive again. You can undo this, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored job(s) go to the archive again. You can undo this, too.</source>
        <translation>
            <numerusform>%Ln restored job goes to the archive again. You can undo this, too.</numerusform>
            <numerusform>%Ln restored jobs go to the archive again. You can undo this, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) are taken back: files and rows become as they were. What has changed since stays as it is now. You can undo this, too.</source>
        <translation>
            <numerusform>%Ln action is taken back: files and rows become as they were. What has changed since stays as it is now. You can undo this, too.</numerusform>
            <numerusform>%Ln actions are taken back: files and rows become as they were. What has changed since stays as it is now. You can undo this, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::CleanupPage</name>
    <message numerus="yes">
        <source>The oldest waiting upload is %n day(s) old.</source>
        <translation>
            <numerusform>The oldest waiting upload is %Ln day old.</numerusform>
            <numerusform>The oldest waiting upload is %Ln days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploads go after %n day(s).</source>
        <translation>
            <numerusform>Uploads go after %Ln day.</numerusform>
            <numerusform>Uploads go after %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) or file(s) would be due and are left alone; “Left alone” says why.</source>
        <translation>
            <numerusform>%Ln job or file would be due and is left alone; “Left alone” says why.</numerusform>
            <numerusform>%Ln jobs or files would be due and are left alone; “Left alone” says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::CleanupSheets</name>
    <message numerus="yes">
        <source>%n thing(s) wait here with %1. What goes is gone for good; until then it can be put back.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%Ln thing waits here with %1. What goes is gone for good; until then it can be put back.</numerusform>
            <numerusform>%Ln things wait here with %1. What goes is gone for good; until then it can be put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n all the same</source>
        <translation>
            <numerusform>Mend %n all the same</numerusform>
            <numerusform>Mend %n all the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n</source>
        <translation>
            <numerusform>Mend %n</numerusform>
            <numerusform>Mend %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It belongs to no job, so it comes back only with all of its run: %n thing(s) of that run wait here.</source>
        <translation>
            <numerusform>It belongs to no job, so it comes back only with all of its run: %n thing of that run waits here.</numerusform>
            <numerusform>It belongs to no job, so it comes back only with all of its run: %n things of that run wait here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::PlanModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::RestCard</name>
    <message numerus="yes">
        <source>%n thing(s) are kept from the rules.</source>
        <translation>
            <numerusform>%Ln thing is kept from the rules.</numerusform>
            <numerusform>%Ln things are kept from the rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::RuleCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>upload(s)</source>
        <translation>
            <numerusform>upload</numerusform>
            <numerusform>uploads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>job(s)</source>
        <translation>
            <numerusform>job</numerusform>
            <numerusform>jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n day(s)</source>
        <translation>
            <numerusform>Use %Ln day</numerusform>
            <numerusform>Use %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set to %n day(s).</source>
        <translation>
            <numerusform>Set to %Ln day.</numerusform>
            <numerusform>Set to %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln upload(s), about %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>up to %Ln upload, about %1</numerusform>
            <numerusform>up to %Ln uploads, about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln job(s), about %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>up to %Ln job, about %1</numerusform>
            <numerusform>up to %Ln jobs, about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set to %n day(s). Slide to see what another age would take.</source>
        <translation>
            <numerusform>Set to %Ln day. Slide to see what another age would take.</numerusform>
            <numerusform>Set to %Ln days. Slide to see what another age would take.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n day(s): %1.</source>
        <extracomment>%1: what would go, as “up to 41 jobs, about 9 GB”</extracomment>
        <translation>
            <numerusform>At %Ln day: %1.</numerusform>
            <numerusform>At %Ln days: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupView::SpaceCard</name>
    <message numerus="yes">
        <source>%1 more after %n day(s) in the trash.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%1 more after %Ln day in the trash.</numerusform>
            <numerusform>%1 more after %Ln days in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more after %n day(s) in the trash, %2 of it temporary files.</source>
        <extracomment>%1, %2: amounts, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%1 more after %Ln day in the trash, %2 of it temporary files.</numerusform>
            <numerusform>%1 more after %Ln days in the trash, %2 of it temporary files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::ConfigCheckCommand</name>
    <message numerus="yes">
        <source>%n setting(s) are wrong:</source>
        <translation>
            <numerusform>%Ln setting is wrong:</numerusform>
            <numerusform>%Ln settings are wrong:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CronExpression</name>
    <message numerus="yes">
        <source>The schedule “%1” has %n field(s); it needs five: minute, hour, day of the month, month and day of the week.</source>
        <translation>
            <numerusform>The schedule “%1” has %Ln field; it needs five: minute, hour, day of the month, month and day of the week.</numerusform>
            <numerusform>The schedule “%1” has %Ln fields; it needs five: minute, hour, day of the month, month and day of the week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Crontab</name>
    <message numerus="yes">
        <source>The command is longer than %n bytes.</source>
        <translation>
            <numerusform>The command is longer than %Ln byte.</numerusform>
            <numerusform>The command is longer than %Ln bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::DbCheckCommand</name>
    <message numerus="yes">
        <source>%n row(s) point at one that is not there.</source>
        <translation>
            <numerusform>%Ln row points at one that is not there.</numerusform>
            <numerusform>%Ln rows point at ones that are not there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Discovery</name>
    <message numerus="yes">
        <source>%Ln job(s) were read in it.</source>
        <translation>
            <numerusform>%Ln job was read in it.</numerusform>
            <numerusform>%Ln jobs were read in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Emergency</name>
    <message numerus="yes">
        <source>%n temporary file(s) and the trash go for good.</source>
        <translation>
            <numerusform>%Ln temporary file and the trash go for good.</numerusform>
            <numerusform>%Ln temporary files and the trash go for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) move to the archive with %1, which can be undone.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%Ln completed job moves to the archive with %1, which can be undone.</numerusform>
            <numerusform>%Ln completed jobs move to the archive with %1, which can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes back the %n action(s) of %1: files and rows become as they were. What has changed since stays. This can be undone, too.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>
            <numerusform>Takes back the %Ln action of %1: files and rows become as they were. What has changed since stays. This can be undone, too.</numerusform>
            <numerusform>Takes back the %Ln actions of %1: files and rows become as they were. What has changed since stays. This can be undone, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) go for good.</source>
        <translation>
            <numerusform>%Ln temporary file goes for good.</numerusform>
            <numerusform>%Ln temporary files go for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes back the undo of %1, %n action(s): files and rows become as they were before it, so what it has put back goes to the trash or the archive again. This can be undone, too.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>
            <numerusform>Takes back the undo of %1, %Ln action: files and rows become as they were before it, so what it has put back goes to the trash or the archive again. This can be undone, too.</numerusform>
            <numerusform>Takes back the undo of %1, %Ln actions: files and rows become as they were before it, so what it has put back goes to the trash or the archive again. This can be undone, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes back the restoring of %1: %n job(s) go to the archive again. This can be undone, too.</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>
            <numerusform>Takes back the restoring of %1: %Ln job goes to the archive again. This can be undone, too.</numerusform>
            <numerusform>Takes back the restoring of %1: %Ln jobs go to the archive again. This can be undone, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Emergency::EmergencyPage</name>
    <message numerus="yes">
        <source>The database is whole, but %n row(s) point at one that is not there.</source>
        <translation>
            <numerusform>The database is whole, but %Ln row points at one that is not there.</numerusform>
            <numerusform>The database is whole, but %Ln rows point at ones that are not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed thing(s) wait there with %1. Emptying frees that at once; nothing of it can be put back then.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%Ln removed thing waits there with %1. Emptying frees that at once; nothing of it can be put back then.</numerusform>
            <numerusform>%Ln removed things wait there with %1. Emptying frees that at once; nothing of it can be put back then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Farm</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%Ln thing needs attention</numerusform>
            <numerusform>%Ln things need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, %n temporary file(s) of %1 were removed for good to make room.</source>
        <translation>
            <numerusform>Before that, %Ln temporary file of %1 was removed for good to make room.</numerusform>
            <numerusform>Before that, %Ln temporary files of %1 were removed for good to make room.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::FarmCheck</name>
    <message numerus="yes">
        <source>The database %1 can be read; its table %2 has %Ln job(s).</source>
        <translation>
            <numerusform>The database %1 can be read; its table %2 has %Ln job.</numerusform>
            <numerusform>The database %1 can be read; its table %2 has %Ln jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln folder(s) of the jobs are there, with the right owner and mode.</source>
        <translation>
            <numerusform>The %Ln folder of the jobs is there, with the right owner and mode.</numerusform>
            <numerusform>The %Ln folders of the jobs are there, with the right owner and mode.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) and leftover(s) are due now.</source>
        <translation>
            <numerusform>%Ln job or leftover is due now.</numerusform>
            <numerusform>%Ln jobs and leftovers are due now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more would be due and are left alone, each for a reason.</source>
        <translation>
            <numerusform>%Ln more would be due and is left alone for a reason.</numerusform>
            <numerusform>%Ln more would be due and are left alone, each for a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last cleanup was %1 (run %2), %Ln action(s).</source>
        <translation>
            <numerusform>The last cleanup was %1 (run %2), %Ln action.</numerusform>
            <numerusform>The last cleanup was %1 (run %2), %Ln actions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Jobs with this status go to the archive after %Ln day(s).</source>
        <translation>
            <numerusform>Jobs with this status go to the archive after %Ln day.</numerusform>
            <numerusform>Jobs with this status go to the archive after %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Jobs with this status are removed after %Ln day(s).</source>
        <translation>
            <numerusform>Jobs with this status are removed after %Ln day.</numerusform>
            <numerusform>Jobs with this status are removed after %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Files</name>
    <message numerus="yes">
        <source>%1 is larger than the %n byte(s) that such a file may have, so it was not read; look what it is.</source>
        <translation>
            <numerusform>%1 is larger than the %Ln byte that such a file may have, so it was not read; look what it is.</numerusform>
            <numerusform>%1 is larger than the %Ln bytes that such a file may have, so it was not read; look what it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Forecast</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n day(s)</source>
        <translation>
            <numerusform>%1 to %Ln day</numerusform>
            <numerusform>%1 to %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n week(s)</source>
        <translation>
            <numerusform>%1 to %Ln week</numerusform>
            <numerusform>%1 to %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n month(s)</source>
        <translation>
            <numerusform>%1 to %Ln month</numerusform>
            <numerusform>%1 to %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n year(s)</source>
        <translation>
            <numerusform>%1 to %Ln year</numerusform>
            <numerusform>%1 to %Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Format</name>
    <message numerus="yes">
        <source>%n y ago</source>
        <translation>
            <numerusform>%Ln y ago</numerusform>
            <numerusform>%Ln y ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n y</source>
        <translation>
            <numerusform>in %Ln y</numerusform>
            <numerusform>in %Ln y</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%Ln d ago</numerusform>
            <numerusform>%Ln d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %Ln d</numerusform>
            <numerusform>in %Ln d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%Ln h ago</numerusform>
            <numerusform>%Ln h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %Ln h</numerusform>
            <numerusform>in %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %Ln min</numerusform>
            <numerusform>in %Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::GrowthCard</name>
    <message numerus="yes">
        <source>As much as %n day(s) ago.</source>
        <translation>
            <numerusform>As much as %n day ago.</numerusform>
            <numerusform>As much as %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more than %n day(s) ago.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%1 more than %n day ago.</numerusform>
            <numerusform>%1 more than %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 less than %n day(s) ago.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%1 less than %n day ago.</numerusform>
            <numerusform>%1 less than %n days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::CloseQuestion</name>
    <message numerus="yes">
        <source>%n confirmed action(s) are not done yet. They wait for what runs, and would be dropped: nothing of them has begun.</source>
        <translation>
            <numerusform>%Ln confirmed action is not done yet. It waits for what runs, and would be dropped: nothing of it has begun.</numerusform>
            <numerusform>%Ln confirmed actions are not done yet. They wait for what runs, and would be dropped: nothing of them has begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %n confirmed action(s) still waited and were dropped. Nothing of them had begun.</source>
        <translation>
            <numerusform>When the session ended, %Ln confirmed action still waited and was dropped. Nothing of it had begun.</numerusform>
            <numerusform>When the session ended, %Ln confirmed actions still waited and were dropped. Nothing of them had begun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::ExportTask</name>
    <message numerus="yes">
        <source>%n job(s) written to %1.</source>
        <extracomment>%1: a path</extracomment>
        <translation>
            <numerusform>%Ln job written to %1.</numerusform>
            <numerusform>%Ln jobs written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::PlanExport</name>
    <message numerus="yes">
        <source>%n action(s) written to %1.</source>
        <extracomment>%1: a path</extracomment>
        <translation>
            <numerusform>%Ln action written to %1.</numerusform>
            <numerusform>%Ln actions written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView</name>
    <message numerus="yes">
        <source>%n job(s) archived.</source>
        <translation>
            <numerusform>%Ln job archived.</numerusform>
            <numerusform>%Ln jobs archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) restored.</source>
        <translation>
            <numerusform>%Ln job restored.</numerusform>
            <numerusform>%Ln jobs restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) removed.</source>
        <translation>
            <numerusform>%Ln job removed.</numerusform>
            <numerusform>%Ln jobs removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n job(s)</source>
        <translation>
            <numerusform>Archive %Ln job</numerusform>
            <numerusform>Archive %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n job(s)</source>
        <translation>
            <numerusform>Restore %Ln job</numerusform>
            <numerusform>Restore %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be archived: the files go to the archive, and the rows say so.</source>
        <translation>
            <numerusform>%Ln job will be archived: its files go to the archive, and its row says so.</numerusform>
            <numerusform>%Ln jobs will be archived: the files go to the archive, and the rows say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will go back from the archive to where they were.</source>
        <translation>
            <numerusform>%Ln job will go back from the archive to where it was.</numerusform>
            <numerusform>%Ln jobs will go back from the archive to where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be removed: the files wait in the trash and can be put back.</source>
        <translation>
            <numerusform>%Ln job will be removed: its files wait in the trash and can be put back.</numerusform>
            <numerusform>%Ln jobs will be removed: the files wait in the trash and can be put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be removed for good: this farm keeps no trash.</source>
        <translation>
            <numerusform>%Ln job will be removed for good: this farm keeps no trash.</numerusform>
            <numerusform>%Ln jobs will be removed for good: this farm keeps no trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) stayed as they were: %1</source>
        <extracomment>%1: why the first of them did, a sentence</extracomment>
        <translation>
            <numerusform>%Ln job stayed as it was: %1</numerusform>
            <numerusform>%Ln jobs stayed as they were: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to remove %n job(s)</source>
        <translation>
            <numerusform>Hold to remove %Ln job</numerusform>
            <numerusform>Hold to remove %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::ActionPreview</name>
    <message numerus="yes">
        <source>Left alone: %n</source>
        <translation>
            <numerusform>Left alone: %Ln</numerusform>
            <numerusform>Left alone: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobHistoryView</name>
    <message numerus="yes">
        <source>And %n more before that.</source>
        <translation>
            <numerusform>And %Ln more before that.</numerusform>
            <numerusform>And %Ln more before that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobListing</name>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobSelection</name>
    <message numerus="yes">
        <source>%Ln job(s) are no longer selected: the list has changed, and they stand in too many places of it now.</source>
        <translation>
            <numerusform>%Ln job is no longer selected: the list has changed, and it stands in too many places of it now.</numerusform>
            <numerusform>%Ln jobs are no longer selected: the list has changed, and they stand in too many places of it now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are no longer selected: the list has changed, and they could not be found in it.</source>
        <translation>
            <numerusform>%Ln job is no longer selected: the list has changed, and it could not be found in it.</numerusform>
            <numerusform>%Ln jobs are no longer selected: the list has changed, and they could not be found in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobsPage</name>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::OrphanListing</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%Ln file, %1</numerusform>
            <numerusform>%Ln files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::RemovedListing</name>
    <message numerus="yes">
        <source>%n removed job(s)</source>
        <translation>
            <numerusform>%Ln removed job</numerusform>
            <numerusform>%Ln removed jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::SelectionBar</name>
    <message numerus="yes">
        <source>All %n job(s) of this list are selected</source>
        <translation>
            <numerusform>The %Ln job of this list is selected</numerusform>
            <numerusform>All %Ln jobs of this list are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) selected</source>
        <translation>
            <numerusform>%Ln job selected</numerusform>
            <numerusform>%Ln jobs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::LayoutCommand</name>
    <message numerus="yes">
        <source>%n folder(s) repaired.</source>
        <translation>
            <numerusform>%Ln folder repaired.</numerusform>
            <numerusform>%Ln folders repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) need attention.</source>
        <translation>
            <numerusform>%Ln folder needs attention.</numerusform>
            <numerusform>%Ln folders need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview</name>
    <message numerus="yes">
        <source>Clean up now · %n job(s)</source>
        <translation>
            <numerusform>Clean up now · %Ln job</numerusform>
            <numerusform>Clean up now · %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) can be archived</source>
        <translation>
            <numerusform>%Ln completed job can be archived</numerusform>
            <numerusform>%Ln completed jobs can be archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) wait over %1 days</source>
        <extracomment>%1: a number</extracomment>
        <translation>
            <numerusform>%Ln upload waits over %1 days</numerusform>
            <numerusform>%Ln uploads wait over %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention. The first: %1.</source>
        <extracomment>%1: what it is, a sentence without a full stop</extracomment>
        <translation>
            <numerusform>%Ln thing needs attention: %1.</numerusform>
            <numerusform>%Ln things need attention. The first: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln job(s).</source>
        <translation>
            <numerusform>There is %Ln job.</numerusform>
            <numerusform>There are %Ln jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of jobs go next, free after %n day(s) in the trash</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%1 of jobs go next, free after %Ln day in the trash</numerusform>
            <numerusform>%1 of jobs go next, free after %Ln days in the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::ApprovalView</name>
    <message numerus="yes">
        <source>%n upload(s) have waited over %1 days.</source>
        <extracomment>%1: a number</extracomment>
        <translation>
            <numerusform>%Ln upload has waited over %1 days.</numerusform>
            <numerusform>%Ln uploads have waited over %1 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go to the trash and can be put back for %n day(s).</source>
        <translation>
            <numerusform>They go to the trash and can be put back for %Ln day.</numerusform>
            <numerusform>They go to the trash and can be put back for %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) are older than %1 days. They move to the archive.</source>
        <extracomment>%1: a number</extracomment>
        <translation>
            <numerusform>%Ln completed job is older than %1 days. It moves to the archive.</numerusform>
            <numerusform>%Ln completed jobs are older than %1 days. They move to the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n job(s)</source>
        <translation>
            <numerusform>The first cleanup waits for you: %Ln job</numerusform>
            <numerusform>The first cleanup waits for you: %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n temporary file(s)</source>
        <translation>
            <numerusform>The first cleanup waits for you: %Ln temporary file</numerusform>
            <numerusform>The first cleanup waits for you: %Ln temporary files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) of uploads that broke off are removed.</source>
        <translation>
            <numerusform>%Ln temporary file of an upload that broke off is removed.</numerusform>
            <numerusform>%Ln temporary files of uploads that broke off are removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::AttentionCard</name>
    <message numerus="yes">
        <source>%n open</source>
        <extracomment>How many things wait for a person</extracomment>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::JobsCard</name>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::OverviewPage</name>
    <message numerus="yes">
        <source>%n disk check(s) since %1</source>
        <extracomment>%1: a day</extracomment>
        <translation>
            <numerusform>%Ln disk check since %1</numerusform>
            <numerusform>%Ln disk checks since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::OverviewSheets</name>
    <message numerus="yes">
        <source>Make %n folder(s)</source>
        <translation>
            <numerusform>Make %Ln folder</numerusform>
            <numerusform>Make %Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::StatusRow</name>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <extracomment>%1: a status</extracomment>
        <translation>
            <numerusform>%1: %Ln job</numerusform>
            <numerusform>%1: %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::OverviewDetails</name>
    <message numerus="yes">
        <source>%n folder(s) will be made, empty and with the owner of the uploads. No job and no file is changed.</source>
        <translation>
            <numerusform>%Ln folder will be made, empty and with the owner of the uploads. No job and no file is changed.</numerusform>
            <numerusform>%Ln folders will be made, empty and with the owner of the uploads. No job and no file is changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::PathCheck</name>
    <message numerus="yes">
        <source>The database can be read: %Ln job(s) in the table %1.</source>
        <extracomment>%1: the name of a table</extracomment>
        <translation>
            <numerusform>The database can be read: %Ln job in the table %1.</numerusform>
            <numerusform>The database can be read: %Ln jobs in the table %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::ReconcileCommand</name>
    <message numerus="yes">
        <source>%n finding(s) mended; printkeeperctl undo takes that back.</source>
        <translation>
            <numerusform>%Ln finding mended; printkeeperctl undo takes that back.</numerusform>
            <numerusform>%Ln findings mended; printkeeperctl undo takes that back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) can be mended by printkeeperctl reconcile --fix.</source>
        <translation>
            <numerusform>%Ln finding can be mended by printkeeperctl reconcile --fix.</numerusform>
            <numerusform>%Ln findings can be mended by printkeeperctl reconcile --fix.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Reconciler</name>
    <message numerus="yes">
        <source>The folder %1 cannot be opened, so the files of %n job(s) in it were not looked for. Is its disk mounted?</source>
        <translation>
            <numerusform>The folder %1 cannot be opened, so the file of %Ln job in it was not looked for. Is its disk mounted?</numerusform>
            <numerusform>The folder %1 cannot be opened, so the files of %Ln jobs in it were not looked for. Is its disk mounted?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder %1 is not the one that was used last time, so the files of %n job(s) in it were not looked for. Is its disk mounted?</source>
        <translation>
            <numerusform>The folder %1 is not the one that was used last time, so the files of %Ln job in it were not looked for. Is its disk mounted?</numerusform>
            <numerusform>The folder %1 is not the one that was used last time, so the files of %Ln jobs in it were not looked for. Is its disk mounted?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Recovery</name>
    <message numerus="yes">
        <source>%n interrupted job(s) turned out to be done.</source>
        <translation>
            <numerusform>%Ln interrupted job turned out to be done.</numerusform>
            <numerusform>%Ln interrupted jobs turned out to be done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted job(s) were put back as they had been.</source>
        <translation>
            <numerusform>%Ln interrupted job was put back as it had been.</numerusform>
            <numerusform>%Ln interrupted jobs were put back as they had been.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted job(s) need a person: %1</source>
        <translation>
            <numerusform>%Ln interrupted job needs a person: %1</numerusform>
            <numerusform>%Ln interrupted jobs need a person: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::RunCommand</name>
    <message numerus="yes">
        <source>, %Ln action(s), %1 freed</source>
        <translation>
            <numerusform>, %Ln action, %1 freed</numerusform>
            <numerusform>, %Ln actions, %1 freed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::ScanCommand</name>
    <message numerus="yes">
        <source>%1 takes %2: %n file(s) in %3 folders below it.</source>
        <translation>
            <numerusform>%1 takes %2: %Ln file in %3 folders below it.</numerusform>
            <numerusform>%1 takes %2: %Ln files in %3 folders below it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingsView::SettingsPage</name>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::TrayNotifier</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>Things that need attention</extracomment>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::SpaceAdvice</name>
    <message numerus="yes">
        <source>Run a cleanup, which removes %n job(s) that are due, and empty the trash.</source>
        <translation>
            <numerusform>Run a cleanup, which removes %Ln job that is due, and empty the trash.</numerusform>
            <numerusform>Run a cleanup, which removes %Ln jobs that are due, and empty the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at the %n file(s) of %1 or more, whether all of them are needed.</source>
        <translation>
            <numerusform>Look at the %Ln file of %1 or more, whether it is needed.</numerusform>
            <numerusform>Look at the %Ln files of %1 or more, whether all of them are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::SpaceGap</name>
    <message numerus="yes">
        <source>%n folder(s) could not be looked into; what is in them shows only as not explained. Scan as the farm&apos;s user or as root.</source>
        <translation>
            <numerusform>%Ln folder could not be looked into; what is in it shows only as not explained. Scan as the farm&apos;s user or as root.</numerusform>
            <numerusform>%Ln folders could not be looked into; what is in them shows only as not explained. Scan as the farm&apos;s user or as root.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted file(s) are still open and take space until their program closes them or is started again; the largest is held by %1 (process %2).</source>
        <translation>
            <numerusform>%Ln deleted file is still open and takes space until its program closes it or is started again; it is held by %1 (process %2).</numerusform>
            <numerusform>%Ln deleted files are still open and take space until their programs close them or are started again; the largest is held by %1 (process %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) of other users could not be looked into; only root can.</source>
        <translation>
            <numerusform>%Ln program of another user could not be looked into; only root can.</numerusform>
            <numerusform>%Ln programs of other users could not be looked into; only root can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other volume(s) are mounted on this one, such as at %1: they have space of their own, and what lies in the folders below them cannot be seen.</source>
        <translation>
            <numerusform>%Ln other volume is mounted on this one, at %1: it has space of its own, and what lies in the folder below it cannot be seen.</numerusform>
            <numerusform>%Ln other volumes are mounted on this one, such as at %1: they have space of their own, and what lies in the folders below them cannot be seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be looked at; what they take shows only as not explained.</source>
        <translation>
            <numerusform>%n file could not be looked at; what it takes shows only as not explained.</numerusform>
            <numerusform>%n files could not be looked at; what they take shows only as not explained.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StatusCommand</name>
    <message numerus="yes">
        <source>%n thing(s) at %1 need attention:</source>
        <translation>
            <numerusform>%Ln thing at %1 needs attention:</numerusform>
            <numerusform>%Ln things at %1 need attention:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::FilesCard</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::GroupList</name>
    <message numerus="yes">
        <source>%1 to %n day(s)</source>
        <extracomment>%1: a number of days</extracomment>
        <translation>
            <numerusform>%1 to %n day</numerusform>
            <numerusform>%1 to %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>older than %n day(s)</source>
        <translation>
            <numerusform>older than %n day</numerusform>
            <numerusform>older than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other kind(s)</source>
        <translation>
            <numerusform>%n other kind</numerusform>
            <numerusform>%n other kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::GrownCard</name>
    <message numerus="yes">
        <source>Grew most in %n day(s)</source>
        <translation>
            <numerusform>Grew most in %n day</numerusform>
            <numerusform>Grew most in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <extracomment>A number of days, as short as it can be</extracomment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::GrowthCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::StoragePage</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <translation>
            <numerusform>%Ln path copied.</numerusform>
            <numerusform>%Ln paths copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %Ln file(s): what is shown is what was found until then.</source>
        <translation>
            <numerusform>It was stopped after %Ln file: what is shown is what was found until then.</numerusform>
            <numerusform>It was stopped after %Ln files: what is shown is what was found until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) could not be read</source>
        <translation>
            <numerusform>%Ln folder could not be read</numerusform>
            <numerusform>%Ln folders could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) selected</source>
        <translation>
            <numerusform>%Ln file selected</numerusform>
            <numerusform>%Ln files selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected file(s) belong to no job or to several and stay as they are.</source>
        <translation>
            <numerusform>%Ln of the selected files belongs to no job or to several and stays as it is.</numerusform>
            <numerusform>%Ln of the selected files belong to no job or to several and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be looked at</source>
        <translation>
            <numerusform>%Ln file could not be looked at</numerusform>
            <numerusform>%Ln files could not be looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::StorageSheets</name>
    <message numerus="yes">
        <source>These are the first of %Ln.</source>
        <translation>
            <numerusform>This is the first of %Ln.</numerusform>
            <numerusform>These are the first of %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected file(s) belong to no job or to several, so nothing is done with them here: jobs are archived and removed as a whole, and can be put back. The page Jobs lists the files without a job.</source>
        <translation>
            <numerusform>%Ln selected file belongs to no job or to several, so nothing is done with it here: jobs are archived and removed as a whole, and can be put back. The page Jobs lists the files without a job.</numerusform>
            <numerusform>%Ln selected files belong to no job or to several, so nothing is done with them here: jobs are archived and removed as a whole, and can be put back. The page Jobs lists the files without a job.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::TreemapCard</name>
    <message numerus="yes">
        <source>%n smaller one(s) in %1: %2</source>
        <extracomment>%1: the name of a folder, %2: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>%Ln smaller one in %1: %2</numerusform>
            <numerusform>%Ln smaller ones in %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StorageView::VolumesCard</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::TrashCommand</name>
    <message numerus="yes">
        <source>%Ln file(s) removed for good, %1 freed.</source>
        <translation>
            <numerusform>%Ln file removed for good, %1 freed.</numerusform>
            <numerusform>%Ln files removed for good, %1 freed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::TreeContent</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Treemap</name>
    <message numerus="yes">
        <source>%n smaller one(s)</source>
        <translation>
            <numerusform>%Ln smaller one</numerusform>
            <numerusform>%Ln smaller ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::UndoCommand</name>
    <message numerus="yes">
        <source>%n job(s) or temporary file(s) of it went for good before; only the rest could be put back.</source>
        <translation>
            <numerusform>%n job or temporary file of it went for good before; only the rest could be put back.</numerusform>
            <numerusform>%n jobs or temporary files of it went for good before; only the rest could be put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them went to the trash again.</source>
        <translation>
            <numerusform>%Ln of them went to the trash again.</numerusform>
            <numerusform>%Ln of them went to the trash again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them went to the archive again.</source>
        <translation>
            <numerusform>%Ln of them went to the archive again.</numerusform>
            <numerusform>%Ln of them went to the archive again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::WellFacts</name>
    <message numerus="yes">
        <source>%n job(s) are due, the cleanup %1 takes them</source>
        <extracomment>%1: a time, as “today 02:00”</extracomment>
        <translation>
            <numerusform>%Ln job is due, the cleanup %1 takes it</numerusform>
            <numerusform>%Ln jobs are due, the cleanup %1 takes them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n disk(s) are below their warning level</source>
        <translation>
            <numerusform>%Ln disk is below its warning level</numerusform>
            <numerusform>All %Ln disks are below their warning level</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) removed</source>
        <translation>
            <numerusform>%Ln upload removed</numerusform>
            <numerusform>%Ln uploads removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) archived</source>
        <translation>
            <numerusform>%Ln job archived</numerusform>
            <numerusform>%Ln jobs archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) removed</source>
        <translation>
            <numerusform>%Ln temporary file removed</numerusform>
            <numerusform>%Ln temporary files removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::Treemap</name>
    <message numerus="yes">
        <source>%n smaller one(s) in %1: %2</source>
        <extracomment>%1: a folder, %2: an amount</extracomment>
        <translation>
            <numerusform>%Ln smaller one in %1: %2</numerusform>
            <numerusform>%Ln smaller ones in %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Work</name>
    <message numerus="yes">
        <source>Repaired: %n folder(s).</source>
        <translation>
            <numerusform>Repaired: %Ln folder.</numerusform>
            <numerusform>Repaired: %Ln folders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed and stayed as they were; maintenance.log says why.</source>
        <translation>
            <numerusform>%Ln failed and stayed as it was; maintenance.log says why.</numerusform>
            <numerusform>%Ln failed and stayed as they were; maintenance.log says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trash was emptied: %n file(s) are gone, %1 are free.</source>
        <extracomment>%1: an amount, as “41.2 GB”</extracomment>
        <translation>
            <numerusform>The trash was emptied: %Ln file is gone, %1 are free.</numerusform>
            <numerusform>The trash was emptied: %Ln files are gone, %1 are free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is whole, but %n row(s) point at one that is not there.</source>
        <translation>
            <numerusform>The database is whole, but %Ln row points at one that is not there.</numerusform>
            <numerusform>The database is whole, but %Ln rows point at ones that are not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mended: %n job(s) and file(s).</source>
        <translation>
            <numerusform>Mended: %n job or file.</numerusform>
            <numerusform>Mended: %n jobs and files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without a job are noted; mending moves them to the trash in an hour at the earliest.</source>
        <translation>
            <numerusform>%n file without a job is noted; mending moves it to the trash in an hour at the earliest.</numerusform>
            <numerusform>%n files without a job are noted; mending moves them to the trash in an hour at the earliest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went for good before.</source>
        <translation>
            <numerusform>%n went for good before.</numerusform>
            <numerusform>%n went for good before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed and stayed as they were: %1</source>
        <extracomment>%1: why, a sentence</extracomment>
        <translation>
            <numerusform>%Ln failed and stayed as it was: %1</numerusform>
            <numerusform>%Ln failed and stayed as they were: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) went to the trash again.</source>
        <translation>
            <numerusform>%Ln job went to the trash again.</numerusform>
            <numerusform>%Ln jobs went to the trash again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) went to the trash again.</source>
        <translation>
            <numerusform>%Ln file went to the trash again.</numerusform>
            <numerusform>%Ln files went to the trash again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) went to the archive again.</source>
        <translation>
            <numerusform>%Ln job went to the archive again.</numerusform>
            <numerusform>%Ln jobs went to the archive again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are as they were.</source>
        <translation>
            <numerusform>%Ln folder is as it was.</numerusform>
            <numerusform>%Ln folders are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are back.</source>
        <translation>
            <numerusform>%Ln file is back.</numerusform>
            <numerusform>%Ln files are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are back.</source>
        <translation>
            <numerusform>%Ln job is back.</numerusform>
            <numerusform>%Ln jobs are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be undone: %1</source>
        <extracomment>%1: why the first of them could not, a sentence</extracomment>
        <translation>
            <numerusform>%Ln could not be undone: %1</numerusform>
            <numerusform>%Ln could not be undone: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
