// SPDX-License-Identifier: Apache-2.0
#include "style/role.h"

#include <QTest>

#include <cmath>

using namespace kw::style;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

struct Pairing
{
    const char *name;
    Role front;
    QList<Role> surfaces;
    double least;
};

} // namespace

// Recomputes the contrast table of the design from the colours in the code.
class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesAreReadable_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("light, high contrast") << static_cast<int>(Scheme::LightContrast);
        QTest::newRow("dark, high contrast") << static_cast<int>(Scheme::DarkContrast);
    }
    void rolesAreReadable()
    {
        QFETCH(int, scheme);
        const auto which = static_cast<Scheme>(scheme);
        const QList<Role> surfaces{Role::Window, Role::Base, Role::Alternate, Role::Selection,
                                   Role::SelectionUnfocused};
        const QList<Role> fills{Role::ErrorFill, Role::WarningFill, Role::SuccessFill, Role::InfoFill};
        const QList<Role> plain{Role::Window, Role::Base, Role::Alternate, Role::Selection};
        const QList<Pairing> pairings{
            {"text", Role::Text, surfaces, 4.5},
            {"secondary", Role::Secondary, surfaces + fills, 4.5},
            {"link", Role::Link, plain, 4.5},
            {"error", Role::Error, plain + QList{Role::ErrorFill}, 4.5},
            {"warning", Role::Warning, plain + QList{Role::WarningFill}, 4.5},
            {"success", Role::Success, plain + QList{Role::SuccessFill}, 4.5},
            {"info", Role::Info, plain + QList{Role::InfoFill}, 4.5},
            {"accent text", Role::AccentText, {Role::Accent, Role::AccentHover}, 4.5},
            {"selected text", Role::Text, {Role::SelectedText}, 4.5},
            {"comment", Role::EditorComment, {Role::Base, Role::EditorCurrentLine}, 4.5},
            {"key", Role::EditorKey, {Role::Base, Role::EditorCurrentLine}, 4.5},
            {"string", Role::EditorString, {Role::Base, Role::EditorCurrentLine}, 4.5},
            {"number", Role::EditorNumber, {Role::Base, Role::EditorCurrentLine}, 4.5},
            {"instruction", Role::EditorInstruction, {Role::Base, Role::EditorCurrentLine}, 4.5},
            {"template", Role::EditorTemplate, {Role::Base, Role::EditorCurrentLine}, 4.5},
            {"frames", Role::Strong, {Role::Window, Role::Base}, 2.95},
            {"mark", Role::Mark, {Role::Window, Role::Base, Role::Selection}, 3},
        };
        for (const Pairing &pairing : pairings) {
            for (const Role surface : pairing.surfaces) {
                const double ratio = contrast(color(pairing.front, which), color(surface, which));
                QVERIFY2(ratio >= pairing.least, qPrintable(QStringLiteral("%1 on role %2: %3")
                                                                .arg(QLatin1StringView(pairing.name))
                                                                .arg(static_cast<int>(surface))
                                                                .arg(ratio)));
            }
        }
    }

    void highContrastIsHigh()
    {
        for (const Scheme scheme : {Scheme::LightContrast, Scheme::DarkContrast}) {
            QVERIFY(contrast(color(Role::Text, scheme), color(Role::Base, scheme)) > 20);
            QCOMPARE(color(Role::Window, scheme), color(Role::Base, scheme));
            QCOMPARE(color(Role::Border, scheme), color(Role::Text, scheme));
        }
    }

    void fillsCarryTextAndEdges_data() { rolesAreReadable_data(); }
    void fillsCarryTextAndEdges()
    {
        QFETCH(int, scheme);
        const auto which = static_cast<Scheme>(scheme);
        QList<FillAndEdge> fills;
        for (int kind = 0; kind < static_cast<int>(StepKind::Idle); ++kind) {
            fills.append(stepColors(static_cast<StepKind>(kind), which));
        }
        for (int index = 0; index < identityCount; ++index) {
            fills.append(identityColors(index, which));
        }
        for (const FillAndEdge &pair : std::as_const(fills)) {
            QVERIFY(contrast(textOnFill(which), pair.fill) >= 4.5);
            QVERIFY(contrast(pair.edge, color(Role::Base, which)) >= 3.0);
        }
        QCOMPARE(identityColors(identityCount, which).fill, identityColors(0, which).fill);
    }
};

QTEST_GUILESS_MAIN(ContrastTest)
#include "tst_contrast.moc"
