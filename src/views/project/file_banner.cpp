// SPDX-License-Identifier: Apache-2.0
#include "views/project/file_banner.h"

#include "schema/api_version.h"
#include "text/file.h"
#include "views/project/file_window.h"
#include "workspace/line_difference.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QPushButton>

namespace kw::views {

using namespace style;

namespace {

QStringList linesOf(const text::SourceText &text)
{
    return QString::fromUtf8(text.bytes().sliced(text.contentStart())).split(QLatin1Char('\n'));
}

} // namespace

FileBanner::FileBanner(workspace::Workspace &workspace, QWidget *parent)
    : Banner(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("project.banner"));
    connect(&workspace.document(), &workspace::ProjectDocument::opened, this, &FileBanner::offerLeftBehind);
    connect(&workspace.fileWatch(), &workspace::FileWatch::changedOnDisk, this, &FileBanner::changedOnDisk);
    connect(&workspace.fileWatch(), &workspace::FileWatch::deleted, this, &FileBanner::deleted);
    connect(&workspace.check(), &workspace::DocumentCheck::changed, this, &FileBanner::offerBeginning);
    offerLeftBehind();
}

// A file without a word in it has nothing to point at: the first lines are offered instead.
void FileBanner::offerBeginning()
{
    const text::SourceText &text = m_workspace.document().text();
    const bool isBlank =
        !m_workspace.projectFile().isEmpty() && text.bytes().sliced(text.contentStart()).trimmed().isEmpty();
    if (isBlank == m_offersBeginning || (isBlank && !isHidden())) {
        return;
    }
    m_offersBeginning = isBlank;
    clearButtons();
    if (!isBlank) {
        hide();
        return;
    }
    show(State::Info, tr("This skaffold.yaml is empty"),
         tr("It begins with the version of its schema and its kind; artifacts come below “build”."));
    connect(addButton(tr("Write the first lines")), &QPushButton::clicked, this, &FileBanner::writeBeginning);
}

void FileBanner::writeBeginning()
{
    const auto beginning = text::SourceText::fromBytes(
        QStringLiteral("apiVersion: %1\nkind: Config\nbuild:\n  artifacts:\n    - image: my/app\n")
            .arg(schema::ApiVersion::newest().text())
            .toUtf8());
    const Result<void> done = m_workspace.document().replaceAll(*beginning, tr("Write the first lines"));
    if (!done) {
        clearButtons();
        showError(done.error());
    }
}

bool FileBanner::save()
{
    workspace::ProjectDocument &document = m_workspace.document();
    clearButtons();
    // A file that is gone cannot be overwritten by mistake.
    const Result<void> saved = document.save(!QFileInfo::exists(document.path()));
    if (saved) {
        hide();
        return true;
    }
    if (saved.error().code == ErrorCode::Conflict) {
        offerTheirs();
        return false;
    }
    showError(saved.error());
    connect(addButton(tr("Save again")), &QPushButton::clicked, this, &FileBanner::save);
    return false;
}

void FileBanner::offerLeftBehind()
{
    m_offersBeginning = false;
    hide();
    clearButtons();
    const std::optional<text::SourceText> text = m_workspace.swapFile().leftBehind();
    if (!text) {
        return;
    }
    show(State::Info, tr("There is unsaved text of an earlier run"),
         tr("The program ended before it was saved. The file itself is as it was."));
    connect(addButton(tr("Restore it")), &QPushButton::clicked, this, [this, text = *text] {
        hide();
        if (const Result<void> done = m_workspace.document().replaceAll(text, tr("Restore unsaved text"));
            !done) {
            clearButtons();
            showError(done.error());
        }
    });
    connect(addButton(tr("Show the difference")), &QPushButton::clicked, this,
            [this, text = *text] { showDifference(text, tr("Unsaved text of an earlier run")); });
    connect(addButton(tr("Forget it")), &QPushButton::clicked, this, [this] {
        m_workspace.swapFile().discard();
        hide();
    });
}

void FileBanner::changedOnDisk()
{
    workspace::ProjectDocument &document = m_workspace.document();
    if (document.isModified()) {
        offerTheirs();
        return;
    }
    const Result<text::LoadedFile> theirs = text::load(document.path());
    clearButtons();
    if (!theirs) {
        showError(theirs.error());
        return;
    }
    takeTheirs(theirs->text);
    show(State::Info, tr("Read again: another program changed the file"),
         tr("Undo brings back what was here before."));
    connect(addButton(tr("Undo")), &QPushButton::clicked, this, [this] {
        m_workspace.document().history().undo();
        hide();
    });
    connect(addButton(tr("Close")), &QPushButton::clicked, this, &QWidget::hide);
}

void FileBanner::offerTheirs()
{
    const Result<text::LoadedFile> theirs = text::load(m_workspace.document().path());
    clearButtons();
    show(State::Warning, tr("The file was changed by another program"),
         theirs ? tr("Your text here is not saved yet. Nothing is overwritten until you choose.")
                : theirs.error().summary());
    connect(addButton(tr("Keep mine")), &QPushButton::clicked, this, [this] {
        // A file that cannot be read has no stamp to compare with; saving tells what is wrong then.
        static_cast<void>(m_workspace.document().keepOurs());
        hide();
    });
    if (!theirs) {
        return;
    }
    connect(addButton(tr("Take theirs")), &QPushButton::clicked, this, [this, text = theirs->text] {
        takeTheirs(text);
        hide();
    });
    connect(addButton(tr("Show the difference")), &QPushButton::clicked, this,
            [this, text = theirs->text] { showDifference(text, tr("What the file holds now")); });
}

void FileBanner::takeTheirs(const text::SourceText &theirs)
{
    workspace::ProjectDocument &document = m_workspace.document();
    if (const Result<void> taken = document.replaceAll(theirs, tr("Take the other program's text")); !taken) {
        showError(taken.error());
        return;
    }
    static_cast<void>(document.keepOurs());
    m_workspace.swapFile().write();
}

void FileBanner::deleted()
{
    clearButtons();
    show(State::Warning, tr("The file was deleted by another program"),
         tr("Your text is still here. Saving writes the file again."));
    connect(addButton(tr("Save")), &QPushButton::clicked, this, &FileBanner::save);
}

void FileBanner::showDifference(const text::SourceText &other, const QString &title)
{
    showTextWindow(title, tr("− is your text here, + is the other one."), QStringLiteral("difference.diff"),
                   workspace::lineDifference(linesOf(m_workspace.document().text()), linesOf(other)), 1,
                   window());
}

} // namespace kw::views
