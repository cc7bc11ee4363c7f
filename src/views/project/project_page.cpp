// SPDX-License-Identifier: Apache-2.0
#include "views/project/project_page.h"

#include "controls/label.h"
#include "controls/popup_frame.h"
#include "controls/segment.h"
#include "editor/code_editor.h"
#include "editor/document_mirror.h"
#include "editor/find_bar.h"
#include "forms/form_view.h"
#include "language/definition.h"
#include "language/folding.h"
#include "language/hover.h"
#include "language/symbols.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/problems/severity_state.h"
#include "views/project/effective_view.h"
#include "views/project/file_banner.h"
#include "views/project/file_window.h"
#include "views/project/structure_pane.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QFuture>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;

namespace {

enum ProjectView { TextAndForm, Effective };

constexpr qreal roomForThree = 1040; // structure, text and form

QToolButton *toolButton(const QString &iconName, const QString &name, const QKeySequence &shortcut)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
    button->setEnabled(false);
    setButtonKind(button, ButtonKind::Flat);
    return button;
}

QList<editor::Mark> marksOf(const QList<workspace::Problem> &problems)
{
    QList<editor::Mark> marks;
    marks.reserve(problems.size());
    for (const workspace::Problem &problem : problems) {
        marks.append(
            {static_cast<int>(problem.begin.line.value) - 1, static_cast<int>(problem.begin.column.value) - 1,
             static_cast<int>(problem.end.line.value) - 1, static_cast<int>(problem.end.column.value) - 1,
             stateOf(problem.diagnostic.severity), problem.diagnostic.message});
    }
    return marks;
}

} // namespace

ProjectPage::ProjectPage(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_editor(new editor::CodeEditor)
    , m_mirror(new editor::DocumentMirror(*m_editor, workspace.document(), this))
    , m_find(new editor::FindBar(m_editor))
    , m_banner(new FileBanner(workspace))
    , m_structure(new StructurePane(workspace))
    , m_form(new forms::FormView(workspace))
    , m_effective(new EffectiveView(workspace))
    , m_segment(new controls::Segment(tr("View of the project")))
    , m_views(new QStackedWidget)
    , m_breadcrumb(new controls::ElidedLabel(TextStyle::Base, Role::Secondary))
    , m_state(new Label(TextStyle::Base, Role::Secondary))
    , m_save(new QPushButton(tr("Save")))
    , m_unfold(new QToolButton)
    , m_undo(toolButton(QStringLiteral("undo"), tr("Undo"), QKeySequence::Undo))
    , m_redo(toolButton(QStringLiteral("redo"), tr("Redo"), QKeySequence::Redo))
{
    m_editor->setObjectName(QStringLiteral("project.editor"));
    m_editor->setAccessibleName(tr("Text of skaffold.yaml"));
    m_breadcrumb->setObjectName(QStringLiteral("project.breadcrumb"));
    m_save->setObjectName(QStringLiteral("project.save"));
    m_structure->setObjectName(QStringLiteral("project.structurePane"));
    m_unfold->setObjectName(QStringLiteral("project.showStructure"));
    m_unfold->setIcon(icon(QStringLiteral("tree")));
    m_unfold->setAccessibleName(tr("Show the structure"));
    m_unfold->setToolTip(tr("Show the structure"));
    setButtonKind(m_unfold, ButtonKind::Flat);
    m_segment->addView(TextAndForm, tr("Text and form"));
    m_segment->addView(Effective, tr("Effective"));
    m_segment->setCurrent(TextAndForm);
    m_views->addWidget(makeEditing());
    m_views->addWidget(m_effective);

    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    m_banner->setContentsMargins(dp(16), dp(8), dp(16), dp(8));
    rows->addWidget(m_banner);
    rows->addWidget(m_views, 1);

    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("project.splitter"));
    splitter->addWidget(m_structure);
    splitter->addWidget(content);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({dp(248), dp(1100)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connectParts();
    showFile();
    showCheck();
    modifiedChanged(workspace.document().isModified());
}

QWidget *ProjectPage::makeBar()
{
    auto *bar = new controls::Region(Role::Window, Qt::BottomEdge);
    bar->setMinimumHeight(dp(40));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(dp(12), dp(4), dp(12), dp(5));
    layout->addWidget(m_unfold);
    layout->addWidget(m_segment);
    layout->addSpacing(dp(4));
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addSpacing(dp(4));
    layout->addWidget(m_breadcrumb, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_save);
    return bar;
}

QWidget *ProjectPage::makeEditing()
{
    auto *text = new QWidget;
    auto *rows = new QVBoxLayout(text);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_find);
    rows->addWidget(m_editor, 1);
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("project.formSplitter"));
    splitter->addWidget(text);
    splitter->addWidget(m_form);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({dp(590), dp(530)});
    m_form->setMinimumWidth(dp(300));
    text->setMinimumWidth(dp(260));
    return splitter;
}

void ProjectPage::connectParts()
{
    workspace::ProjectDocument &document = m_workspace.document();
    QUndoStack &history = document.history();
    connect(m_undo, &QToolButton::clicked, &history, &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, &history, &QUndoStack::redo);
    connect(&history, &QUndoStack::canUndoChanged, m_undo, &QWidget::setEnabled);
    connect(&history, &QUndoStack::canRedoChanged, m_redo, &QWidget::setEnabled);
    connect(m_save, &QPushButton::clicked, this, &ProjectPage::save);
    connect(m_unfold, &QToolButton::clicked, this, &ProjectPage::dropStructure);
    connect(m_mirror, &editor::DocumentMirror::refused, m_banner, &controls::Banner::showError);
    connect(m_segment, &controls::Segment::chosen, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &ProjectPage::showCursor);
    connect(m_editor, &editor::CodeEditor::definitionAsked, this, &ProjectPage::goToDefinition);
    connect(m_editor, &editor::CodeEditor::completionAsked, this, &ProjectPage::complete);
    connect(m_editor, &editor::CodeEditor::completionChosen, this, &ProjectPage::accept);
    m_editor->setHover([this](int line, int column) { return hoverAt(line, column); });
    connectStructure(m_structure);
    connect(m_form, &forms::FormView::textAsked, this, &ProjectPage::goToOffset);
    connect(m_form, &forms::FormView::linesShown, m_editor, &editor::CodeEditor::setShownLines);
    connect(&document, &workspace::ProjectDocument::opened, this, &ProjectPage::showFile);
    connect(&document, &workspace::ProjectDocument::modifiedChanged, this, &ProjectPage::modifiedChanged);
    connect(&m_workspace.check(), &workspace::DocumentCheck::changed, this, &ProjectPage::showCheck);
}

void ProjectPage::showFile()
{
    m_editor->setFileName(QFileInfo(m_workspace.document().path()).fileName());
    m_surroundings = {};
    if (const QString folder = QFileInfo(m_workspace.document().path()).absolutePath();
        !m_workspace.document().path().isEmpty()) {
        QtFuture::makeReadyVoidFuture()
            .then(QThreadPool::globalInstance(), [folder] { return language::lookAround(folder); })
            .then(this, [this](const language::Surroundings &found) { m_surroundings = found; });
    }
    showCursor();
}

void ProjectPage::showCheck()
{
    const workspace::CheckedText &answer = m_workspace.check().answer();
    m_editor->setMarks(marksOf(answer.problems));
    QList<editor::FoldRange> folds;
    for (const language::Fold &fold : language::folds(answer.syntax)) {
        folds.append({static_cast<int>(fold.firstLine.value) - 1, static_cast<int>(fold.lastLine.value) - 1});
    }
    m_editor->setFoldRanges(folds);
    showCursor();
    if (m_wantsCompletion) {
        offerCompletions();
    }
}

void ProjectPage::complete()
{
    m_wantsCompletion = true;
    if (m_workspace.check().isCurrent()) {
        offerCompletions();
    }
}

void ProjectPage::offerCompletions()
{
    m_wantsCompletion = false;
    const QTextCursor cursor = m_editor->textCursor();
    const text::ByteOffset offset(
        m_workspace.document().offsetOf({cursor.blockNumber(), cursor.positionInBlock()}));
    m_surroundings.builders.clear();
    for (const buildx::Builder &builder : m_workspace.builders().builders()) {
        m_surroundings.builders << builder.name;
    }
    m_completions = language::complete(m_workspace.check().answer().syntax, offset, m_surroundings).items;
    // What is written already needs no offer, and Enter then breaks the line.
    if (const text::SourceText &bytes = m_workspace.document().text();
        !m_completions.isEmpty() &&
        bytes.view(m_completions.first().patch.range) == m_completions.first().patch.text) {
        m_completions.clear();
    }
    QList<editor::CompletionEntry> entries;
    for (const language::CompletionItem &item : std::as_const(m_completions)) {
        entries.append({item.label, item.detail, item.documentation});
    }
    m_editor->showCompletions(entries);
}

void ProjectPage::accept(int entry)
{
    if (entry < 0 || entry >= m_completions.size() || !m_workspace.check().isCurrent()) {
        return;
    }
    const language::CompletionItem item = m_completions.at(entry);
    const Result<void> done =
        m_workspace.document().apply(text::PatchSet(item.patch), tr("Complete %1").arg(item.label));
    if (!done) {
        m_banner->showError(done.error());
        return;
    }
    const workspace::EditorPlace place = m_workspace.document().placeOf(item.caret);
    QTextCursor cursor(m_editor->document()->findBlockByNumber(static_cast<int>(place.line)));
    cursor.setPosition(cursor.position() + static_cast<int>(place.column));
    m_editor->setTextCursor(cursor);
}

void ProjectPage::showCursor()
{
    const QTextCursor cursor = m_editor->textCursor();
    const int line = cursor.blockNumber();
    const int column = cursor.positionInBlock();
    if (m_workspace.check().isCurrent()) {
        const qsizetype offset = m_workspace.document().offsetOf({line, column});
        QStringList crumbs;
        for (const language::Crumb &crumb :
             language::breadcrumbs(m_workspace.check().answer().syntax, text::ByteOffset(offset))) {
            crumbs << crumb.name;
        }
        m_breadcrumb->setText(crumbs.join(QStringLiteral("  ›  ")));
        m_structure->follow(offset);
        if (m_droppedStructure) {
            m_droppedStructure->follow(offset);
        }
        m_form->showAt(offset);
    }
    Q_EMIT cursorMoved(line + 1, column + 1);
}

QString ProjectPage::hoverAt(int line, int column) const
{
    if (!m_workspace.check().isCurrent()) {
        return {};
    }
    const text::ByteOffset offset(m_workspace.document().offsetOf({line, column}));
    const std::optional<language::Hover> hover = language::hover(m_workspace.check().answer().syntax, offset);
    return hover ? hover->markdown : QString();
}

void ProjectPage::goToDefinition()
{
    const QTextCursor cursor = m_editor->textCursor();
    const text::ByteOffset offset(
        m_workspace.document().offsetOf({cursor.blockNumber(), cursor.positionInBlock()}));
    if (!m_workspace.check().isCurrent()) {
        return;
    }
    const std::optional<language::Definition> found =
        language::definition(m_workspace.check().answer().syntax, offset, m_workspace.projectFolder());
    if (!found) {
        return;
    }
    if (found->file.isEmpty() || found->file == m_workspace.projectFile()) {
        goToOffset(found->range.begin);
    } else {
        openFile(found->file, static_cast<int>(found->line.value));
    }
}

void ProjectPage::goToOffset(qsizetype offset)
{
    const workspace::EditorPlace place = m_workspace.document().placeOf(offset);
    goTo(static_cast<int>(place.line) + 1, static_cast<int>(place.column) + 1);
}

void ProjectPage::showError(const Error &error)
{
    m_banner->clearButtons();
    m_banner->showError(error);
}

void ProjectPage::openFile(const QString &path, int line)
{
    if (path == m_workspace.projectFile()) {
        goTo(line, 1);
        return;
    }
    const Result<text::LoadedFile> file = text::load(path);
    if (!file) {
        showError(file.error());
        return;
    }
    showFileWindow(path, file->text, line, window());
}

void ProjectPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showStructure();
}

void ProjectPage::showStructure()
{
    const bool hasRoom = width() >= dp(roomForThree);
    m_unfold->setVisible(!hasRoom);
    m_structure->setVisible(hasRoom);
}

void ProjectPage::connectStructure(StructurePane *pane)
{
    connect(pane, &StructurePane::placeChosen, this, &ProjectPage::goToOffset);
    connect(pane, &StructurePane::fileChosen, this, &ProjectPage::openFile);
}

void ProjectPage::dropStructure()
{
    if (!m_drop) {
        m_drop = new controls::PopupFrame(this);
        m_droppedStructure = new StructurePane(m_workspace);
        auto *layout = new QVBoxLayout(m_drop);
        layout->setContentsMargins(1, 1, 1, 1);
        layout->addWidget(m_droppedStructure);
        connectStructure(m_droppedStructure);
        connect(m_droppedStructure, &StructurePane::placeChosen, m_drop, &QWidget::hide);
        connect(m_droppedStructure, &StructurePane::fileChosen, m_drop, &QWidget::hide);
    }
    showCursor();
    m_drop->openBelow(QRect(m_unfold->mapToGlobal(QPoint(0, 0)), m_unfold->size()), {dp(312), dp(480)});
    m_droppedStructure->setFocus(Qt::PopupFocusReason);
}

bool ProjectPage::save()
{
    return m_banner->save();
}

void ProjectPage::find()
{
    m_segment->setCurrent(TextAndForm);
    m_find->open();
}

void ProjectPage::goTo(int line, int column)
{
    m_segment->setCurrent(TextAndForm);
    m_editor->goTo(line, column);
}

void ProjectPage::modifiedChanged(bool modified)
{
    m_state->setText(modified ? tr("Unsaved") : QString());
    m_save->setEnabled(modified);
}

} // namespace kw::views
