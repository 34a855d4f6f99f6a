// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoschema.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

constexpr QLatin1StringView Jobs = R"(CREATE TABLE jobs (
	id INTEGER NOT NULL,
	filename VARCHAR(255) NOT NULL,
	original_filename VARCHAR(255) NOT NULL,
	status VARCHAR(20) NOT NULL,
	student_name VARCHAR(100) NOT NULL,
	student_email VARCHAR(120) NOT NULL,
	material VARCHAR(20),
	color VARCHAR(30),
	printer VARCHAR(50),
	weight_g FLOAT,
	time_hours FLOAT,
	cost NUMERIC(6, 2),
	notes TEXT,
	reject_reasons TEXT,
	thumbnail_path VARCHAR(255),
	created_at DATETIME NOT NULL,
	updated_at DATETIME,
	PRIMARY KEY (id)
))"_L1;

constexpr QLatin1StringView Job = R"(CREATE TABLE job (
	id VARCHAR(36) NOT NULL,
	student_name VARCHAR(100) NOT NULL,
	student_email VARCHAR(120) NOT NULL,
	original_filename VARCHAR(255) NOT NULL,
	display_name VARCHAR(255) NOT NULL,
	file_path VARCHAR(512) NOT NULL,
	metadata_path VARCHAR(512),
	status VARCHAR(20) NOT NULL,
	material VARCHAR(20),
	color VARCHAR(30),
	printer VARCHAR(50),
	weight_g FLOAT,
	time_hours FLOAT,
	cost_usd NUMERIC(6, 2),
	reject_reasons JSON,
	created_at DATETIME NOT NULL,
	updated_at DATETIME,
	PRIMARY KEY (id)
))"_L1;

constexpr QLatin1StringView Event = R"(CREATE TABLE event (
	id INTEGER NOT NULL,
	job_id VARCHAR(36) NOT NULL,
	timestamp DATETIME NOT NULL,
	event_type VARCHAR(50) NOT NULL,
	details JSON,
	PRIMARY KEY (id),
	FOREIGN KEY(job_id) REFERENCES job (id)
))"_L1;

constexpr QLatin1StringView PrintJob = R"(CREATE TABLE print_job (
	id INTEGER NOT NULL,
	filename VARCHAR(200) NOT NULL,
	name VARCHAR(100),
	email VARCHAR(120),
	material VARCHAR(20),
	color VARCHAR(30),
	status VARCHAR(20),
	submitted DATETIME,
	PRIMARY KEY (id)
))"_L1;

constexpr QLatin1StringView Migrations =
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"_L1;
constexpr QLatin1StringView Version = "INSERT INTO alembic_version VALUES ('5b1e0c7a94d2')"_L1;

} // namespace

QStringList tablesOf(DemoShape shape)
{
    switch (shape) {
    case DemoShape::Jobs:
        return {Migrations, Version, Jobs,
                u"CREATE INDEX ix_jobs_student_email ON jobs (student_email)"_s};
    case DemoShape::Job:
        return {Migrations, Version, Job, Event};
    case DemoShape::PrintJob:
        return {PrintJob};
    }
    Q_UNREACHABLE();
}

QString jobInsert(DemoShape shape)
{
    switch (shape) {
    case DemoShape::Jobs:
        return u"INSERT INTO jobs (id, filename, original_filename, status, student_name, "
               "student_email, material, color, printer, weight_g, time_hours, cost, notes, "
               "reject_reasons, thumbnail_path, created_at, updated_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    case DemoShape::Job:
        return u"INSERT INTO job (id, student_name, student_email, original_filename, "
               "display_name, file_path, metadata_path, status, material, color, printer, "
               "weight_g, time_hours, cost_usd, reject_reasons, created_at, updated_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    case DemoShape::PrintJob:
        return u"INSERT INTO print_job (id, filename, name, email, material, color, status, "
               "submitted) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
    }
    Q_UNREACHABLE();
}

QString eventInsert()
{
    return u"INSERT INTO event (job_id, timestamp, event_type, details) VALUES (?, ?, ?, ?)"_s;
}

} // namespace Printkeeper::Demo
