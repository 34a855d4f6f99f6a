// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/names.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

constexpr std::array FirstNames = {
    u"Amelie",  u"Ahmed",  u"Aiko",    u"Anna",  u"Ben",    u"Björn",  u"Carla",  u"Chen",
    u"Clara",   u"Daniel", u"Diego",   u"Elif",  u"Emma",   u"Fatima", u"Felix",  u"Finn",
    u"Grace",   u"Hannah", u"Hugo",    u"Ines",  u"Ivan",   u"Jakub",  u"Jasmin", u"Jonas",
    u"Julia",   u"Kofi",   u"Lara",    u"Lena",  u"Leon",   u"Lucía",  u"Maja",   u"Marek",
    u"Mateo",   u"Mia",    u"Mohamed", u"Nadia", u"Noah",   u"Nora",   u"Olivia", u"Omar",
    u"Paul",    u"Priya",  u"Quentin", u"Ravi",  u"Renée",  u"Sofia",  u"Søren",  u"Tarek",
    u"Thi Mai", u"Tobias", u"Valeria", u"Wei",   u"Yasmin", u"Yusuf",  u"Zoë",    u"Zuzana",
};

constexpr std::array FamilyNames = {
    u"Ahmadi",  u"Andersen",  u"Bauer",    u"Becker", u"Bianchi", u"Brandt",  u"Chaudhary",
    u"Costa",   u"Dąbrowski", u"de Vries", u"Diallo", u"Dubois",  u"Eriksen", u"Fernández",
    u"Fischer", u"García",    u"Großmann", u"Haddad", u"Horváth", u"Ito",     u"Jansen",
    u"Kaya",    u"Keller",    u"Kim",      u"Kovács", u"Lehmann", u"Li",      u"Lindqvist",
    u"Mensah",  u"Moreau",    u"Müller",   u"Nguyen", u"Novák",   u"O’Brien", u"Okafor",
    u"Okoye",   u"Patel",     u"Petrov",   u"Rossi",  u"Sato",    u"Schäfer", u"Schmidt",
    u"Silva",   u"Singh",     u"Smith",    u"Tanaka", u"Vogel",   u"Wagner",  u"Walker",
    u"Weiß",    u"Yilmaz",    u"Zhang",
};

struct ObjectShape
{
    const char16_t *stem;
    SolidKind kind;
};

constexpr std::array Objects = std::to_array<ObjectShape>({
    {u"Benchy", SolidKind::Boat},
    {u"adapter_plate", SolidKind::Box},
    {u"arm_joint", SolidKind::Knob},
    {u"battery box", SolidKind::Box},
    {u"bearing_cover", SolidKind::Knob},
    {u"bevel_gear_20t", SolidKind::Gear},
    {u"bottle_cap", SolidKind::Knob},
    {u"bracket left", SolidKind::Bracket},
    {u"bracket right", SolidKind::Bracket},
    {u"bumper", SolidKind::Bracket},
    {u"cable clip", SolidKind::Bracket},
    {u"cable_chain_link", SolidKind::Box},
    {u"calibration_cube", SolidKind::Box},
    {u"camera-mount", SolidKind::Bracket},
    {u"case bottom", SolidKind::Box},
    {u"case top", SolidKind::Box},
    {u"chess_pawn", SolidKind::Vase},
    {u"chess_rook", SolidKind::Vase},
    {u"clamp-jaw", SolidKind::Bracket},
    {u"cookie cutter star", SolidKind::Star},
    {u"corner_brace", SolidKind::Bracket},
    {u"cycloidal_disc", SolidKind::Gear},
    {u"desk organizer", SolidKind::Box},
    {u"door_stop", SolidKind::Pyramid},
    {u"drone_arm_v2", SolidKind::Bracket},
    {u"enclosure", SolidKind::Box},
    {u"esp32_case", SolidKind::Box},
    {u"fan_duct", SolidKind::Bracket},
    {u"foot", SolidKind::Pyramid},
    {u"gear_housing", SolidKind::Box},
    {u"gear_m1_24", SolidKind::Gear},
    {u"glider hull", SolidKind::Boat},
    {u"hinge_pin", SolidKind::Knob},
    {u"honeycomb_tray", SolidKind::Box},
    {u"impeller", SolidKind::Gear},
    {u"Kabelführung", SolidKind::Bracket},
    {u"key_fob", SolidKind::Star},
    {u"knob", SolidKind::Knob},
    {u"lamp shade", SolidKind::Vase},
    {u"lens_ring_52mm", SolidKind::Knob},
    {u"lid", SolidKind::Box},
    {u"Lüfterhalter", SolidKind::Box},
    {u"motor_mount_nema17", SolidKind::Bracket},
    {u"Ornament", SolidKind::Star},
    {u"pen holder", SolidKind::Vase},
    {u"phone stand", SolidKind::Bracket},
    {u"pinion", SolidKind::Gear},
    {u"planter", SolidKind::Vase},
    {u"pulley_gt2_36", SolidKind::Gear},
    {u"pyramid puzzle", SolidKind::Pyramid},
    {u"raspberry_pi_case", SolidKind::Box},
    {u"robot_gripper", SolidKind::Bracket},
    {u"roof_model", SolidKind::Pyramid},
    {u"Schlüsselanhänger", SolidKind::Star},
    {u"sensor_mount", SolidKind::Bracket},
    {u"soap_dish", SolidKind::Boat},
    {u"spacer", SolidKind::Knob},
    {u"spiral vase", SolidKind::Vase},
    {u"sprocket", SolidKind::Gear},
    {u"sun_gear", SolidKind::Gear},
    {u"tent_peg", SolidKind::Pyramid},
    {u"test_piece", SolidKind::Box},
    {u"thumb_screw", SolidKind::Gear},
    {u"tool_holder", SolidKind::Box},
    {u"wheel", SolidKind::Knob},
    {u"Zahnrad", SolidKind::Gear},
});

constexpr std::array Endings = {u"_final", u"_final2", u"_fixed", u"-new",  u" copy",
                                u"_0.2mm", u"_scaled", u" (2)",   u"_test", u"_rev B"};

} // namespace

QString personName(Random &random)
{
    const QString first = QString::fromUtf16(random.pick(FirstNames));
    return first + u' ' + QString::fromUtf16(random.pick(FamilyNames));
}

QString emailOf(const QString &person, int number)
{
    QString name;
    for (const QChar c : person.toLower().normalized(QString::NormalizationForm_D)) {
        if (c.unicode() < 0x80 && c.isLetter())
            name += c;
        else if (c == u' ')
            name += u'.';
    }
    return name + QString::number(number) + u"@students.example.edu"_s;
}

ObjectName objectName(Random &random)
{
    const ObjectShape &object = random.pick(Objects);
    QString stem = QString::fromUtf16(object.stem);
    if (random.below(5) < 2)
        stem += u"_v"_s + QString::number(1 + random.below(14));
    if (random.oneIn(4))
        stem += QString::fromUtf16(random.pick(Endings));
    return {stem, object.kind};
}

QByteArray hostileName(int which)
{
    static const std::array<QByteArray, HostileNames> names = {
        QByteArrayLiteral("\xf0\x9f\x90\x99 octopus \xf0\x9f\x9a\x80.stl"),
        QByteArrayLiteral("$(touch x).stl"),
        QByteArrayLiteral("-rf bracket.stl"),
        QByteArrayLiteral("gear\n2026-01-01 00:00:00,000 INFO removed everything.stl"),
        QByteArrayLiteral("logo \xe2\x80\xae"
                          "fdp.stl"),
        QByteArray("a very long name that somebody pasted from the assignment sheet ").repeated(3)
            + ".stl",
        QByteArrayLiteral("Bob's gear; \"final\" & last.stl"),
        QByteArrayLiteral("--help.stl"),
        QByteArrayLiteral("Gera\xcc\x88te fu\xcc\x88r Ku\xcc\x88"
                          "che.stl"), // decomposed umlauts
        QByteArrayLiteral("100% =cmd|' back\\slash*?.stl"),
    };
    return names.at(static_cast<std::size_t>(which));
}

} // namespace Printkeeper::Demo
