// SPDX-License-Identifier: Apache-2.0
#include "shell/about.h"

#include "controls/label.h"
#include "style/icon.h"
#include "style/theme.h"
#include "workspace/tool_versions.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kw::shell {

using namespace style;
using controls::Label;

namespace {

struct About
{
    Q_DECLARE_TR_FUNCTIONS(About)
};

using Line = std::pair<QString, QString>;

QString versionOf(const std::optional<workspace::ToolVersion> &tool)
{
    if (!tool) {
        return About::tr("asking");
    }
    if (!tool->isPresent) {
        return About::tr("not found");
    }
    return tool->engine.isEmpty() || tool->engine == tool->version
               ? tool->version
               : About::tr("%1, engine %2").arg(tool->version, tool->engine);
}

QList<Line> linesOf(const workspace::ToolVersions &tools)
{
    return {{QStringLiteral("Kitwright"), QCoreApplication::applicationVersion()},
            {QStringLiteral("Qt"), QLatin1StringView(qVersion())},
            {QStringLiteral("yaml-cpp"), QStringLiteral(KW_YAML_CPP_VERSION)},
            {QStringLiteral("docker"), versionOf(tools.docker())},
            {QStringLiteral("buildx"), versionOf(tools.buildx())},
            {QStringLiteral("skaffold"), versionOf(tools.skaffold())},
            {About::tr("Licence"), QStringLiteral("Apache-2.0")}};
}

} // namespace

void showAbout(workspace::ToolVersions &tools, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("about"));
    dialog->setWindowTitle(About::tr("About Kitwright"));
    auto *picture = new Label(TextStyle::Base);
    picture->setPicture(icon(QStringLiteral("app/kitwright")), 48);
    auto *text = new Label(About::tr("A workbench for skaffold.yaml and BuildKit builders."), TextStyle::Base,
                           Role::Secondary);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(dp(16));
    grid->setVerticalSpacing(dp(6));
    QList<Label *> values;
    const QList<Line> lines = linesOf(tools);
    for (int row = 0; row < lines.size(); ++row) {
        grid->addWidget(new Label(lines.at(row).first, TextStyle::Base, Role::Secondary), row, 0);
        values << new Label(lines.at(row).second, TextStyle::Base);
        values.last()->setTextInteractionFlags(Qt::TextSelectableByMouse);
        values.last()->setFocusPolicy(Qt::NoFocus);
        grid->addWidget(values.last(), row, 1);
    }
    grid->setColumnStretch(1, 1);
    QObject::connect(&tools, &workspace::ToolVersions::changed, dialog, [&tools, values] {
        const QList<Line> now = linesOf(tools);
        for (qsizetype row = 0; row < now.size(); ++row) {
            values.at(row)->setText(now.at(row).second);
        }
    });

    auto *buttons = new QDialogButtonBox;
    QPushButton *copy = buttons->addButton(About::tr("Copy"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(About::tr("Close"), QDialogButtonBox::RejectRole);
    QObject::connect(copy, &QPushButton::clicked, dialog, [&tools] {
        QStringList words;
        for (const auto &[name, value] : linesOf(tools)) {
            words << QStringLiteral("%1 %2").arg(name, value);
        }
        QGuiApplication::clipboard()->setText(words.join(QLatin1Char('\n')));
    });
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::reject);

    auto *column = new QVBoxLayout;
    column->setSpacing(dp(8));
    column->addWidget(new Label(QStringLiteral("Kitwright"), TextStyle::Title));
    column->addWidget(text);
    column->addSpacing(dp(8));
    column->addLayout(grid);
    column->addSpacing(dp(8));
    column->addWidget(buttons);
    auto *layout = new QHBoxLayout(dialog);
    layout->setContentsMargins(dp(24), dp(24), dp(24), dp(16));
    layout->setSpacing(dp(20));
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addLayout(column, 1);
    dialog->open();
    close->setFocus();
    tools.refresh();
}

} // namespace kw::shell
