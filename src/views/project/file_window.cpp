// SPDX-License-Identifier: Apache-2.0
#include "views/project/file_window.h"

#include "controls/label.h"
#include "editor/code_editor.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;

namespace {

struct FileWindow
{
    Q_DECLARE_TR_FUNCTIONS(FileWindow)
};

} // namespace

void showFileWindow(const QString &path, const text::SourceText &text, int line, QWidget *parent)
{
    showTextWindow(QFileInfo(path).fileName(), QDir::toNativeSeparators(path), QFileInfo(path).fileName(),
                   QString::fromUtf8(text.bytes().sliced(text.contentStart())), line, parent);
}

void showTextWindow(const QString &title, const QString &remark, const QString &name, const QString &text,
                    int line, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("fileWindow"));
    dialog->setWindowTitle(title);
    dialog->resize(dp(820), dp(560));
    auto *editor = new editor::CodeEditor;
    editor->setAccessibleName(title);
    editor->setFileName(name);
    editor->setReadOnly(true);
    editor->setPlainText(text);
    auto *buttons = new QDialogButtonBox;
    QObject::connect(buttons->addButton(FileWindow::tr("Close"), QDialogButtonBox::RejectRole),
                     &QPushButton::clicked, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new controls::Label(remark, TextStyle::Small, Role::Secondary));
    layout->addWidget(editor, 1);
    layout->addWidget(buttons);
    dialog->open();
    editor->goTo(line, 1);
}

} // namespace kw::views
