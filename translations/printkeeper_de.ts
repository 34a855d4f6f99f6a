<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Printkeeper::ArgumentParser</name>
    <message>
        <source>There is no option %1 that could stand before a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1 has no option %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 needs a value: --%1=%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1 takes no argument “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1 needs an argument: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Arguments</name>
    <message>
        <source>%1 must be a whole number from %2 to %3, not “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be UTF-8 text, not “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Attention</name>
    <message>
        <source>The disk of %1 is %2 % full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are free. It holds: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) point outside the upload folder</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are never touched. Jobs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) have no file on disk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) for jobs are missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Missing in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last cleanup did not end well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of its actions failed; see maintenance.log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last cleanup was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should run every day; look at the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first cleanup waits for you: %n upload(s) would be removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) would be archived.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A run was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next cleanup first finishes or takes back what it left; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::CheckDiskCommand</name>
    <message>
        <source>Measure the disk of a path and every volume of the farm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to measure; uploads when it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are those of df. Adds a sample to the history and a line to disk_space.log. Exits with 1 when a volume is above disk/warning_percent or disk/critical_percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 % full (%3 free); the warning level is %4 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database takes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Cleanup</name>
    <message>
        <source>The job changed meanwhile; it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the job cannot be read, so its age is unknown; correct it in the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Completed %n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened to it for %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no folder for the status &quot;%1&quot; that it would get; name one with the setting layout/%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive lies on another file system; archive this job by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two jobs name the same file %1; it is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job&apos;s file %1 is missing; the job is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no regular file; the job is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written less than an hour ago; the job is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. None of the folders for jobs is in %1; nothing was changed. Is the disk mounted? If this is right, run once with --new-root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. %1 is not the upload folder that was cleaned up last time (its mark is missing or another one); nothing was changed. Is the disk mounted? If this is right, run once with --new-root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not the one that was looked at any more; it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The clock says %1, which is before the last run at %2; nothing was changed. Set the clock, or run once with --trust-clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The clock says %1, more than 30 days after the last run at %2; nothing was changed. A second start at least an hour from now goes on; or run once with --trust-clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. This would archive %1 % of all completed jobs (%2 of %3); nothing was changed. Look at the plan, or run once with --over-limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. This would remove %1 % of all waiting uploads (%2 of %3); nothing was changed. Look at the plan, or run once with --over-limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of what cleanup does could not be read or written; check farm/state and the space on its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run was interrupted, and what it left cannot be looked at, so nothing was changed. Is the disk mounted? (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be put back to %2 after an interrupted run; move it there by hand. (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of the farm&apos;s database could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of the table %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the table %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the farm&apos;s database could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job of the table %1 refers to this one; it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the table %1 refers to this job and must stay; the job was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are no longer in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupCommand</name>
    <message>
        <source>Remove stale uploads and leftovers, archive completed jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only show what would be done; write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --dry-run: the plan for that moment, YYYY-MM-DD or an ISO 8601 time, UTC unless it has an offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only remove-uploads, archive or remove-temp; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also write the actions into a new CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lift the guard share: a rule takes too many jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lift the guard clock: the time looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lift the guard root: this is not the known uploads folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row, file and sidecars of a job go together or not at all. Removed files wait in a trash, and undo takes a run back. A first clean-up by hand is the approval that run cleanup waits for on a new farm. Exits with 1 when some actions failed, with 3 when a guard refused the whole run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--only must be remove-uploads, archive or remove-temp, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--at is for a dry run only; add --dry-run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--at must be YYYY-MM-DD or an ISO 8601 time, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 actions, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupCsv</name>
    <message>
        <source>The file %1 exists already and is not overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no name for a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file can be made in the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::CleanupReport</name>
    <message>
        <source>… and %1 more; --json lists all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would remove these uploads:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploads to remove:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would archive these jobs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs to archive:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would remove these temporary files:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary files to remove:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped, left as they are:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused, nothing was changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run, nothing was changed: %1 actions planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled (run %1): %2 actions done, %3 failed, the others left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaned up (run %1): %2 actions done, %3 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frees now %1, later %2 (when the trash is emptied), moves %3 (frees nothing on the same disk).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freed %1 now, %2 later (when the trash is emptied), moved %3 (frees nothing on the same disk).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When that is meant, lift this guard for one run with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back with: printkeeperctl undo %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::ConfigCheckCommand</name>
    <message>
        <source>Say what is wrong with the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exits with 2 when something is wrong. Unknown keys are warnings. Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) are wrong:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::ConfigCommand</name>
    <message>
        <source>Show the settings in force and where each came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are never shown. Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settings file; all defaults unless set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Connection</name>
    <message>
        <source>There is no database %1; check farm/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be opened or written with the rights of this user; run this as the user that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is busy: another program has been writing to it for too long. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be written because its disk is full; free some space first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is damaged or not a SQLite database; check farm/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 refused a change that breaks one of its own rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on the database %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 could not do what was asked; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has no usable path; check farm/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is no regular file; check farm/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the database %1 is missing or closed; create it or check farm/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 uses a write-ahead log, and this user may not write in its folder: it can only be read while its own program is running. Run this as the user that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::CronExpression</name>
    <message>
        <source>a minute is from 0 to 59.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an hour is from 0 to 23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day of the month is from 1 to 31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month is from 1 to 12, or a name from jan to dec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day of the week is from 0 to 7, or a name from sun to sat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step needs a range or a star before it, as in 5-59/10 or */10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step is a number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cron stops reading the field here and passes over the rest in silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is too large, and cron takes it for another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule “%1” is wrong at character %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule “%1” is none of @reboot, @yearly, @annually, @monthly, @weekly, @daily, @midnight and @hourly, in small letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule “%1” goes over more than one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The schedule “%1” has %n field(s); it needs five: minute, hour, day of the month, month and day of the week.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printkeeper::Crontab</name>
    <message>
        <source>Line %1: %2 Until that is put right, cron runs nothing of this file.</source>
        <extracomment>%1 is a line number, %2 a full sentence about that line.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the schedule, a user and a command are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the schedule, cron expects a user, and “%1” cannot be one; write for example “root” before the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the schedule there is only “%1”, but a user and a command are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The command is longer than %n bytes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is a NUL character in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s last line does not end with a newline.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Demo</name>
    <message>
        <source>The database %1 cannot be written; check the space and the rights of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo farm needs the name of a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot hold a demo farm: its name has control characters or is not UTF-8. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no folder that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is not empty, and a demo farm overwrites nothing; choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo farm was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demo farm has between 0 and %1 jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made; check the space and the rights of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::DemoCommand</name>
    <message>
        <source>Make a farm to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder that is missing or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many jobs (1000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of the web app&apos;s databases (jobs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another farm for another number (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folders and database, but no model files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes real little STL, 3MF and G-code files, a database, logs, a cron file and a printkeeper.conf. The same seed makes the same farm, with ages relative to now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--shape must be jobs, job or print_job, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made a farm in %1: %2 jobs, %3 files, %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::DiskSample</name>
    <message>
        <source>The disk history cannot be used; check the state folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::DiskSettings</name>
    <message>
        <source>disk/critical_percent is %1, but must not be below disk/warning_percent, which is %2; change one of them in %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Farm</name>
    <message>
        <source>The run could not be recorded, so nothing was changed; check farm/state and the space on its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was interrupted; what it left has been mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run that can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another moment can only be planned for, by a dry run; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is on a server, which this version cannot maintain; set farm/database to the path of a SQLite file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state folder %1 could not be made; make it for this user, or set farm/state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state folder %1 belongs to the farm %2 and not to %3; set farm/state to a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to %1 instead of %2; as root: chown it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its mode %1 keeps its owner out or lets everybody write; repair sets 0755.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is missing; repair makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder is used for this status too; the jobs&apos; files lie there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::FarmLock</name>
    <message>
        <source>%1 was cancelled while it waited for another run to end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::FarmUser</name>
    <message>
        <source>The folder %1 was not made: others than root may change what it lies in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 belongs to root and holds something else; give it to the farm&apos;s user, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rights of root could not be given up for those of the farm&apos;s owner (user %1), so nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Files</name>
    <message>
        <source>%1 is locked by another program; try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked by another program (%2); try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds the lock %1 cannot be written into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something at its place that is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who owns it and the folders above it, and their permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file system is mounted read-only; check the disk and mount it writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; free some space on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner&apos;s quota is used up; free some space or raise it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is taken already, and nothing was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is still something in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies on another file system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A symbolic link is in the way, and those are not followed here; put a real folder or file in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long for its file system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in use by the system, for example as a mount point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many files are open; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports an error; look into the system&apos;s log and check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network share does not answer for it; check that the share is mounted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of something in its folder, so it was not touched; correct the name where it is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file, so it was not opened; look what put it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be saved to its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 was moved or replaced while it was read, so it was left out; try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::FolderUsage</name>
    <message>
        <source>Measuring %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Format</name>
    <message numerus="yes">
        <source>%n y ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n y</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Gui::ErrorWindow</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printkeeper cannot start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Help</name>
    <message>
        <source>Exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, nothing is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, and something needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call or the settings are wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by a guard, nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not run: locked, no such file, no permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a 3D-print farm&apos;s server healthy. Nothing ever prompts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options, anywhere in the call:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tells more about a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::IniFile</name>
    <message>
        <source>The settings file %1 cannot be read; check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 is no regular file of at most 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read with the rights of this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 is not UTF-8 text; save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 has a double quote that is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 has a backslash that stands alone; write \\ for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment in line %1 of %2 ends with a backslash; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 is no section such as [farm].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 is neither a section, a comment nor a line such as key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 has a semicolon, which would cut off the rest of the value of %3; put the value in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 has a comma, which would split the path %3; put the value in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sets %2 in line %3 and again in line %4; the last one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 in %2 is not plain text; write it as key=value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobFiles</name>
    <message>
        <source>The database names the file &quot;%1&quot;, which does not lie in a folder of the farm; it is left alone. Correct the row, or the setting farm/path_map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder for the status &quot;%1&quot; of the file &quot;%2&quot;; name one with the setting layout/%1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobSchema</name>
    <message>
        <source>The database has no tables, so there are no jobs in it; check farm/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job table was recognised: none of the tables %1 has a primary key, a status and a file name. Name it with the setting jobs/table and its columns with jobs/id, jobs/status and jobs/file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one table could hold the jobs: %1. Say which one it is with the setting jobs/table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting jobs/table names %1, but the database has no such table; it has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 names %2, but the table %3 has no such column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has no primary key, status or file name that can be recognised; name its columns with the settings jobs/id, jobs/status and jobs/file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 names %2, but no table of the database has such a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of the database %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobStore</name>
    <message>
        <source>The jobs cannot be sorted by %1: the table %2 has no such column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver uses another SQLite than this program; install the driver of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs in the database %1 could not be read; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs in the database %1 could not be read, because another program has been writing to it for too long. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs in the database %1 could not be read, because it is damaged. Check it, and restore a backup if it has to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the jobs was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsCommand</name>
    <message>
        <source>The list was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the jobs and whether their files are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this status, however it is spelled: Uploaded, UPLOADED …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only jobs with TEXT in file, original name, person or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most N jobs (all; on a terminal %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out the first N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest come first. Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--status must name a status, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsafe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 jobs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more; --limit and --offset show them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView</name>
    <message>
        <source>Uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job table has no time here that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the farm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file at the place that the job names. Look for it in the other folders, or restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job points outside the folders of the farm, so its file is left alone. Correct the row, or the setting farm/path_map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is known for this status, so nobody can say where the file is. Name one in the settings, group layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder, a link or a device lies at the place that the job names. Look at it before anything else is done with the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the file could not be read. Check its rights and whether the disk is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobsModel</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in file, person and job number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search file, person, job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in file, person and job number (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs are being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no jobs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here as soon as somebody uploads a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs have this status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs match “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters or another status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs are being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs are being counted …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 of %2 jobs; they are being counted …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::JobsTable</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::JobsView::StatusChips</name>
    <message>
        <source>Jobs by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show jobs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::LayoutCommand</name>
    <message>
        <source>Check the folders of the statuses, mend what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make missing folders, set owner and mode right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strangers are names in uploads that belong to no status; they are never touched. Exits with 1 while a folder has a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) repaired.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All folders are as they should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) need attention.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strangers in uploads, left alone:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::LogWriter</name>
    <message>
        <source>The log %1 cannot be written; check that it is a regular file in a folder that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Migration</name>
    <message>
        <source>The file %1 was written by a newer Printkeeper (version %2 of its tables, this program knows %3); update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of the tables in %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Options</name>
    <message>
        <source>--set needs KEY=VALUE, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme is light or dark, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1; printkeeper --help lists all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printkeeper takes options only, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: printkeeper [OPTION]...
Shows how a 3D-print farm stands and keeps it healthy.

  --config FILE      the settings to use
  --set KEY=VALUE    one setting for this start; may be repeated
  --page NAME        the page to open: overview or jobs
  --theme NAME       light or dark
  --language CODE    for example de; else that of the environment
  --help             this text
  --version          the version
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview</name>
    <message>
        <source>Clean up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) archived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clean up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the first cleanup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clean up now · %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) waited too long and can go</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) can be archived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>did not end yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No status</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cleanup was cancelled before it did anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cleanup could not do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to clean up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled after a part: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaned up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are free now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frees %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more when the trash is emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved to the archive, which frees nothing on this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 move to the archive, which frees nothing on this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is free yet: %1 when the trash is emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frees nothing now, %1 when the trash is emptied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::AttentionCard</name>
    <message>
        <source>%1 ran %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has never run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will not run by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job waits for a cleanup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the farm</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs attention now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But not everything runs by itself; the schedule has no line that starts it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::CleanupPlanModel</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove temporary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::CleanupPreview</name>
    <message numerus="yes">
        <source>Run once anyway · %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up · %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up · %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A guard stopped this cleanup</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) go to the trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are removed for good</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed job(s) move to the archive</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) are removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to clean up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No upload has waited too long, and no completed job is old enough for the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cleanup does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cleanup leaves alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::DiskCard</name>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk could not be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has %1; %2 of it are reserved for the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning above %1 %, critical above %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3 free, %4 % used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::JobsCard</name>
    <message>
        <source>Jobs by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no jobs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here when the web app has taken the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their database could not be read; see what needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::OverviewHeader</name>
    <message>
        <source>Check disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the disks now and note the figures in disk_space.log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a cleanup would do. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · figures of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs are not known: their database could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is old enough for a cleanup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the farm…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a cleanup would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first cleanup waits for you; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed and stayed as they were; maintenance.log says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n job(s) and temporary file(s) are back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be put back: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The disk was checked: %1 % used, %2 free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::RunsCard</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no schedule file that can be read, so nothing runs by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The schedule file has %n problem(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of each task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of runs could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Overview::SkippedModel</name>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Pages</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Program</name>
    <message>
        <source>read the settings from FILE instead of $PRINTKEEPER_CONFIG or /etc/printkeeper/printkeeper.conf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use this setting for one call, for example cleanup/stale_upload_days=3; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print exactly one JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no messages and no progress; errors are still shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help, or that of the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used through pkexec; the settings are those of /etc/printkeeper/printkeeper.conf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set needs KEY=VALUE, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”; printkeeperctl --help lists all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a command; printkeeperctl --help lists all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printkeeperctl: The output could not be written completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printkeeperctl: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::RunCommand</name>
    <message>
        <source>Run a task as cron does: locked and recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the task&apos;s name; the command tasks lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a new farm, run cleanup only plans until a person has once run the command cleanup: it exits with 1 and is recorded as awaiting approval. With --quiet nothing is printed when all went well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TASK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (run %2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 actions, %2 freed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::RunStore</name>
    <message>
        <source>The run history cannot be used; check the state folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run %1 in the history that this could be recorded for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Runs</name>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaits approval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::RunsCommand</name>
    <message>
        <source>List what was run, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most N runs (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone by run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes back run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::SecretSource</name>
    <message>
        <source>The secret file %1 cannot be read; check that it exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 is no regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 can be used by others than its owner; run chmod 600 on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret is set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingCheck</name>
    <message>
        <source>a whole number of days from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number of hours from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number of seconds from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number of percent from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an absolute path without ..</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder in the uploads, or an absolute path, without ..</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs of absolute paths such as /app/uploads=/srv/uploads, separated by |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the absolute path of a file without .., or postgresql://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text on one line, without control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of these words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time zone such as Europe/Berlin, or system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address that starts with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email addresses, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>telephone numbers such as +4930123456, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address and a port such as 127.0.0.1:9464</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day and a time such as Mon 08:00, or never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of these words: %1; or a list such as desktop=full|kiosk=initials|reports=initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingKeys</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of the archived status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/var/lib/printkeeper, or the state folder of the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the spelling that the table uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 for critical alerts, 24 for warnings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingReader</name>
    <message>
        <source>%1 is empty, but must be %2; change it in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1, which is not shown, must be %2; change it in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3; change it in %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both %1 and %2 are set; remove one of them from %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::SettingValues</name>
    <message>
        <source>--set needs KEY=VALUE, such as cleanup/stale_upload_days=3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting %1; check its spelling in %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::MainWindow</name>
    <message>
        <source>%1 – Printkeeper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Shell::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::StateDatabase</name>
    <message>
        <source>Printkeeper&apos;s own file %1 cannot be created; check that the folder farm/state exists and can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 cannot be read; check farm/state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 is a link or no regular file; remove it or check farm/state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 is damaged. Move it away to start with an empty history; the farm itself is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 yet: Printkeeper has not done anything here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 is busy; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 cannot be written because its disk is full; free some space first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printkeeper&apos;s own file %1 cannot be used; run this as the user that it belongs to, or check farm/state.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::StatusCommand</name>
    <message>
        <source>Show the health of the farm, what needs attention first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes nothing. Exits with 1 when something needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status was not collected to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) at %1 need attention:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>CRITICAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs: the database could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs: %1 in %2 (%3, %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no status)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next clean-up would remove %1 uploads and archive %2 completed jobs; %3 wait in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not scheduled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::StatusGlyph</name>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::TaskRegistry</name>
    <message>
        <source>There is no task called %1; the tasks are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::TasksCommand</name>
    <message>
        <source>List every task with its last and its next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the schedule of farm/crontab as cron does: a file that cron ignores runs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::UndoCommand</name>
    <message>
        <source>Take back the last clean-up, another run, or one job of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run&apos;s number, as runs shows it; the newest that can be undone when it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts back files and rows as they were, each job wholly or not at all. An undo is a run of its own and can be undone. Exits with 1 when a job could not be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is taken back by run %2: %3 put back, %4 left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Volume</name>
    <message>
        <source>The disk of %1 cannot be measured; check that the folder exists and can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Volumes</name>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Widgets::ProgressBanner</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printkeeper::Work</name>
    <message>
        <source>Looking what can go…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the disks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting jobs back…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The first cleanup waits for a person; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
