<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionPreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::FoundStep</name>
    <message numerus="yes">
        <source>Database with %n job(s) in the table “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the old maintenance in the schedule</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Assistant::PreviewStep</name>
    <message numerus="yes">
        <source>%n more would be left alone, each with its reason in the preview of the cleanup.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Attention</name>
    <message numerus="yes">
        <source>%n job(s) point outside the upload folder</source>
        <translation>
            <numerusform>%n job points outside the upload folder</numerusform>
            <numerusform>%n jobs point outside the upload folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) have no file on disk</source>
        <translation>
            <numerusform>%n job has no file on disk</numerusform>
            <numerusform>%n jobs have no file on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) for jobs are missing</source>
        <translation>
            <numerusform>%n folder for jobs is missing</numerusform>
            <numerusform>%n folders for jobs are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n upload(s) would be removed</source>
        <translation>
            <numerusform>The first cleanup waits for you: %n upload would be removed</numerusform>
            <numerusform>The first cleanup waits for you: %n uploads would be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) would be archived. Nothing is touched until you allow it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s); the first in line %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s), all of them are easily put right.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Cleanup</name>
    <message numerus="yes">
        <source>Completed %n day(s) ago</source>
        <translation>
            <numerusform>Completed %n day ago</numerusform>
            <numerusform>Completed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened to it for %n day(s)</source>
        <translation>
            <numerusform>Nothing has happened to it for %n day</numerusform>
            <numerusform>Nothing has happened to it for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupReport</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::ConfigCheckCommand</name>
    <message numerus="yes">
        <source>%n setting(s) are wrong:</source>
        <translation>
            <numerusform>%n setting is wrong:</numerusform>
            <numerusform>%n settings are wrong:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::CronExpression</name>
    <message numerus="yes">
        <source>The schedule “%1” has %n field(s); it needs five: minute, hour, day of the month, month and day of the week.</source>
        <translation>
            <numerusform>The schedule “%1” has %n field; it needs five: minute, hour, day of the month, month and day of the week.</numerusform>
            <numerusform>The schedule “%1” has %n fields; it needs five: minute, hour, day of the month, month and day of the week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Crontab</name>
    <message numerus="yes">
        <source>The command is longer than %n bytes.</source>
        <translation>
            <numerusform>The command is longer than %n byte.</numerusform>
            <numerusform>The command is longer than %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Discovery</name>
    <message numerus="yes">
        <source>%n job(s) were read in it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Farm</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Format</name>
    <message numerus="yes">
        <source>%n y ago</source>
        <translation>
            <numerusform>%n y ago</numerusform>
            <numerusform>%n y ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n y</source>
        <translation>
            <numerusform>in %n y</numerusform>
            <numerusform>in %n y</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n d</numerusform>
            <numerusform>in %n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView</name>
    <message numerus="yes">
        <source>%n job(s) archived.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) restored.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be archived: the files go to the archive, and the rows say so.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will go back from the archive to where they were.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be removed: the files wait in the trash and can be put back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be removed for good: this farm keeps no trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed and stayed as they were.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) put back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be put back: %1</source>
        <translation type="unfinished">
            <numerusform>%n could not be put back: %1</numerusform>
            <numerusform>%n could not be put back: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::ActionFlow</name>
    <message numerus="yes">
        <source>%n job(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::ActionPreview</name>
    <message numerus="yes">
        <source>Left alone: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::OrphanListing</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::RemovedListing</name>
    <message numerus="yes">
        <source>%n removed job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::SelectionBar</name>
    <message numerus="yes">
        <source>All %n job(s) of this list are selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::LayoutCommand</name>
    <message numerus="yes">
        <source>%n folder(s) repaired.</source>
        <translation>
            <numerusform>%n folder repaired.</numerusform>
            <numerusform>%n folders repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) need attention.</source>
        <translation>
            <numerusform>%n folder needs attention.</numerusform>
            <numerusform>%n folders need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview</name>
    <message numerus="yes">
        <source>%n job(s) removed</source>
        <translation>
            <numerusform>%n job removed</numerusform>
            <numerusform>%n jobs removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) archived</source>
        <translation>
            <numerusform>%n job archived</numerusform>
            <numerusform>%n jobs archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) removed</source>
        <translation>
            <numerusform>%n temporary file removed</numerusform>
            <numerusform>%n temporary files removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up now · %n job(s)</source>
        <translation>
            <numerusform>Clean up now · %n job</numerusform>
            <numerusform>Clean up now · %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) can be archived</source>
        <translation>
            <numerusform>%n completed job can be archived</numerusform>
            <numerusform>%n completed jobs can be archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s)</source>
        <translation>
            <numerusform>%n temporary file</numerusform>
            <numerusform>%n temporary files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) wait over %1 days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 go next, free after %n day(s) in the trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention. The first: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln job(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::ApprovalView</name>
    <message numerus="yes">
        <source>%n upload(s) have waited over %1 days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go to the trash and can be put back for %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) are older than %1 days. They move to the archive.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::AttentionCard</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::CleanupPreview</name>
    <message numerus="yes">
        <source>Run once anyway · %n job(s)</source>
        <translation>
            <numerusform>Run once anyway · %n job</numerusform>
            <numerusform>Run once anyway · %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up · %n job(s)</source>
        <translation>
            <numerusform>Clean up · %n job</numerusform>
            <numerusform>Clean up · %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up · %n file(s)</source>
        <translation>
            <numerusform>Clean up · %n file</numerusform>
            <numerusform>Clean up · %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) go to the trash</source>
        <translation>
            <numerusform>%n upload goes to the trash</numerusform>
            <numerusform>%n uploads go to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are removed for good</source>
        <translation>
            <numerusform>%n upload is removed for good</numerusform>
            <numerusform>%n uploads are removed for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) move to the archive</source>
        <translation>
            <numerusform>%n completed job moves to the archive</numerusform>
            <numerusform>%n completed jobs move to the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) are removed</source>
        <translation>
            <numerusform>%n temporary file is removed</numerusform>
            <numerusform>%n temporary files are removed</numerusform>
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
        <source>%n failed and stayed as they were; maintenance.log says why.</source>
        <translation>
            <numerusform>%n failed and stayed as it was; maintenance.log says why.</numerusform>
            <numerusform>%n failed and stayed as they were; maintenance.log says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n job(s) and temporary file(s) are back.</source>
        <translation>
            <numerusform>Undone: %n job or temporary file is back.</numerusform>
            <numerusform>Undone: %n jobs and temporary files are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be put back: %1</source>
        <translation>
            <numerusform>%n could not be put back: %1</numerusform>
            <numerusform>%n could not be put back: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk check(s) since %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaired: %n folder(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::OverviewSheets</name>
    <message numerus="yes">
        <source>Make %n folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::StatusRow</name>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::OverviewDetails</name>
    <message numerus="yes">
        <source>%n folder(s) will be made, empty and with the owner of the uploads. No job and no file is changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <name>Printkeeper::SettingsView::SettingsPage</name>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::TrayNotifier</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::StatusCommand</name>
    <message numerus="yes">
        <source>%n thing(s) at %1 need attention:</source>
        <translation>
            <numerusform>%n thing at %1 needs attention:</numerusform>
            <numerusform>%n things at %1 need attention:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::WellFacts</name>
    <message numerus="yes">
        <source>%n job(s) are due, the cleanup %1 takes them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n disk(s) are below their warning level</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) archived</source>
        <translation type="unfinished">
            <numerusform>%n job archived</numerusform>
            <numerusform>%n jobs archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) removed</source>
        <translation type="unfinished">
            <numerusform>%n temporary file removed</numerusform>
            <numerusform>%n temporary files removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Work</name>
    <message numerus="yes">
        <source>Undone: %n job(s) and temporary file(s) are back.</source>
        <translation type="unfinished">
            <numerusform>Undone: %n job or temporary file is back.</numerusform>
            <numerusform>Undone: %n jobs and temporary files are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be put back: %1</source>
        <translation type="unfinished">
            <numerusform>%n could not be put back: %1</numerusform>
            <numerusform>%n could not be put back: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaired: %n folder(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
