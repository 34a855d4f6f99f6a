// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/threemf.h"

#include "demo/storedzip.h"

namespace Printkeeper::Demo {
namespace {

constexpr char ContentTypes[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
 <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
 <Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
 <Default Extension="png" ContentType="image/png"/>
</Types>
)";

constexpr char Relationships[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
 <Relationship Target="/3D/3dmodel.model" Id="rel-1" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>
 <Relationship Target="/Metadata/thumbnail.png" Id="rel-2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"/>
</Relationships>
)";

constexpr char ModelHead[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en-US" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02">
 <resources>
  <object id="1" type="model">
   <mesh>
    <vertices>
)";

constexpr char ModelTail[] = R"(    </triangles>
   </mesh>
  </object>
 </resources>
 <build>
  <item objectid="1"/>
 </build>
</model>
)";

QByteArray number(float value)
{
    return QByteArray::number(static_cast<double>(value), 'f', 4);
}

QByteArray model(const Solid &solid)
{
    QByteArray text = ModelHead;
    for (const Point &point : solid.points) {
        text += "     <vertex x=\"" + number(point.x) + "\" y=\"" + number(point.y) + "\" z=\""
                + number(point.z) + "\"/>\n";
    }
    text += "    </vertices>\n    <triangles>\n";
    for (const auto &[a, b, c] : solid.triangles) {
        text += "     <triangle v1=\"" + QByteArray::number(a) + "\" v2=\"" + QByteArray::number(b)
                + "\" v3=\"" + QByteArray::number(c) + "\"/>\n";
    }
    return text + ModelTail;
}

} // namespace

QByteArray threeMf(const Solid &solid, const QByteArray &thumbnailPng, const QDateTime &modified)
{
    return storedZip({{"[Content_Types].xml", ContentTypes},
                      {"_rels/.rels", Relationships},
                      {"Metadata/thumbnail.png", thumbnailPng},
                      {"3D/3dmodel.model", model(solid)}},
                     modified);
}

} // namespace Printkeeper::Demo
