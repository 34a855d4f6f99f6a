<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n completed job(s) would be archived.</source>
        <translation>
            <numerusform>%n completed job would be archived.</numerusform>
            <numerusform>%n completed jobs would be archived.</numerusform>
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
        <source>%n upload(s) waited too long and can go</source>
        <translation>
            <numerusform>%n upload waited too long and can go</numerusform>
            <numerusform>%n uploads waited too long and can go</numerusform>
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
</context>
<context>
    <name>Printkeeper::Overview::RunsCard</name>
    <message numerus="yes">
        <source>The schedule file has %n problem(s).</source>
        <translation>
            <numerusform>The schedule file has %n problem.</numerusform>
            <numerusform>The schedule file has %n problems.</numerusform>
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
    <name>Printkeeper::StatusCommand</name>
    <message numerus="yes">
        <source>%n thing(s) at %1 need attention:</source>
        <translation>
            <numerusform>%n thing at %1 needs attention:</numerusform>
            <numerusform>%n things at %1 need attention:</numerusform>
        </translation>
    </message>
</context>
</TS>
