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
    <message numerus="yes">
        <source>  … and %n more lines</source>
        <translation>
            <numerusform>  … and %n more line</numerusform>
            <numerusform>  … and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Built %n images in %1</source>
        <translation>
            <numerusform>Built %n image in %1</numerusform>
            <numerusform>Built %n images in %1</numerusform>
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
    <name>Yaml</name>
    <message numerus="yes">
        <source>The value at %1 is also used in %n other place(s).</source>
        <translation>
            <numerusform>The value at %1 is also used in %n other place.</numerusform>
            <numerusform>The value at %1 is also used in %n other places.</numerusform>
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
    <name>kw::forms::FormView</name>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n more field</numerusform>
            <numerusform>%n more fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s), %1 set (%2)</source>
        <translation>
            <numerusform>%n more field, %1 set (%2)</numerusform>
            <numerusform>%n more fields, %1 set (%2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::forms::OtherField</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::models::BuildListModel</name>
    <message numerus="yes">
        <source>%1, %n artifact(s)</source>
        <translation>
            <numerusform>%1, %n artifact</numerusform>
            <numerusform>%1, %n artifacts</numerusform>
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
    <name>kw::models::StructureModel</name>
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
    <name>kw::shell::MainWindow</name>
    <message numerus="yes">
        <source>Activity %n running</source>
        <translation>
            <numerusform>Activity %n running</numerusform>
            <numerusform>Activity %n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n builder(s)</source>
        <translation>
            <numerusform>%n builder</numerusform>
            <numerusform>%n builders</numerusform>
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
    <name>kw::views::BuildHead</name>
    <message numerus="yes">
        <source>Built %n artifact(s) in %1</source>
        <translation>
            <numerusform>Built %n artifact in %1</numerusform>
            <numerusform>Built %n artifacts in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Building %n artifact(s)</source>
        <translation>
            <numerusform>Building %n artifact</numerusform>
            <numerusform>Building %n artifacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Building %n artifact(s) for %1</source>
        <translation>
            <numerusform>Building %n artifact for %1</numerusform>
            <numerusform>Building %n artifacts for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::views::BuildView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::views::FailureView</name>
    <message numerus="yes">
        <source>Original text, %n line(s)</source>
        <translation>
            <numerusform>Original text, %n line</numerusform>
            <numerusform>Original text, %n lines</numerusform>
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
<context>
    <name>kw::views::PlanView</name>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::views::TimelineDelegate</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
</TS>
