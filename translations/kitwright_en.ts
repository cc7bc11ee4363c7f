<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Buildx</name>
    <message numerus="yes">
        <source>it has %n nodes</source>
        <translation>
            <numerusform>it has %n node</numerusform>
            <numerusform>it has %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Image</name>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete: %n manifests and configs read</source>
        <translation>
            <numerusform>Complete: %n manifest or config read</numerusform>
            <numerusform>Complete: %n manifests and configs read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged: %n objects are missing or unreadable</source>
        <translation>
            <numerusform>Damaged: %n object is missing or unreadable</numerusform>
            <numerusform>Damaged: %n objects are missing or unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kitw</name>
    <message numerus="yes">
        <source>one name is needed, and %n were given</source>
        <translation>
            <numerusform>one name is needed, and %n was given</numerusform>
            <numerusform>one name is needed, and %n were given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one reference is needed, and %n were given</source>
        <translation>
            <numerusform>one reference is needed, and %n was given</numerusform>
            <numerusform>one reference is needed, and %n were given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message numerus="yes">
        <source>it has %n parts, and a platform has at most three</source>
        <translation>
            <numerusform>it has %n part, and a platform has at most three</numerusform>
            <numerusform>it has %n parts, and a platform has at most three</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Skaffold</name>
    <message numerus="yes">
        <source>%1 has %n item(s), counted from 0, and no number %2</source>
        <translation>
            <numerusform>%1 has %n item, counted from 0, and no number %2</numerusform>
            <numerusform>%1 has %n items, counted from 0, and no number %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message numerus="yes">
        <source>“%1” does not take %n argument(s)</source>
        <translation>
            <numerusform>“%1” does not take %n argument</numerusform>
            <numerusform>“%1” does not take %n arguments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::editor::FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::models::BuilderModel</name>
    <message numerus="yes">
        <source>%1 of %n node(s) running</source>
        <translation>
            <numerusform>%1 of %n node running</numerusform>
            <numerusform>%1 of %n nodes running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::models::ImageModel</name>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation>
            <numerusform>%n platform</numerusform>
            <numerusform>%n platforms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::shell::MainWindow</name>
    <message numerus="yes">
        <source>Activity %n running</source>
        <translation>
            <numerusform>Activity %n running</numerusform>
            <numerusform>Activity %n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::shell::StatusLine</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::views::ImagesPage</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a result</source>
        <translation>
            <numerusform>%n with a result</numerusform>
            <numerusform>%n with a result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation>
            <numerusform>%n platform</numerusform>
            <numerusform>%n platforms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) read</source>
        <translation>
            <numerusform>%n object read</numerusform>
            <numerusform>%n objects read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n platform(s)</source>
        <translation>
            <numerusform>%1 of %n platform</numerusform>
            <numerusform>%1 of %n platforms</numerusform>
        </translation>
    </message>
</context>
</TS>
