// SPDX-License-Identifier: Apache-2.0
#include "forms/form_view.h"

#include "controls/banner.h"
#include "controls/label.h"
#include "controls/tab_order.h"
#include "forms/field.h"
#include "forms/inline_problem.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "workspace/workspace.h"
#include "yaml/edit_planner.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kw::forms {

using namespace style;
using controls::Label;

namespace {

constexpr qreal formLabelWidth = 92;

bool startsWith(const yaml::Path &path, const yaml::Path &start)
{
    return path.document() == start.document() && path.steps().size() >= start.steps().size() &&
           std::ranges::equal(start.steps(), path.steps().first(start.steps().size()));
}

} // namespace

FormView::FormView(workspace::Workspace &workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("project.form"));
    setAccessibleName(tr("Form"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(&workspace.check(), &workspace::DocumentCheck::changed, this, &FormView::refresh);
    connect(Theme::instance(), &Theme::changed, this, [this] {
        m_spec = {};
        refresh();
    });
    build();
}

void FormView::showAt(qsizetype offset)
{
    m_offset = offset;
    refresh();
}

void FormView::refresh()
{
    if (!m_workspace.check().isCurrent()) {
        return; // the answer is on its way
    }
    const yaml::Document &document = m_workspace.check().answer().syntax;
    const bool isReadable = document.isValid();
    if (isReadable) {
        const yaml::Path subject = subjectAt(document, m_offset);
        const FormSpec spec = formFor(document, subject);
        if (spec != m_spec) {
            m_spec = spec;
            build();
        }
        showValues();
    }
    for (const Row &row : std::as_const(m_rows)) {
        row.field->setEnabled(isReadable);
    }
    if (isReadable || m_workspace.projectFile().isEmpty()) {
        m_banner->hide();
    } else {
        m_banner->show(State::Warning, tr("The form waits: the text cannot be read"),
                       document.errors().first().message);
    }
    showLines();
}

void FormView::build()
{
    const QString focused =
        focusWidget() && isAncestorOf(focusWidget()) ? focusWidget()->accessibleName() : QString();
    m_rows.clear();
    m_content = new controls::Region(Role::Base);
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, dp(10), 0, dp(16));
    rows->setSpacing(dp(10));
    m_banner = new controls::Banner;
    auto *bannerRow = new QHBoxLayout;
    bannerRow->setContentsMargins(dp(16), 0, dp(16), 0);
    bannerRow->addWidget(m_banner);
    rows->addLayout(bannerRow);
    if (m_spec.isEmpty()) {
        auto *words =
            new Label(tr("Nothing that has a form stands at the cursor."), TextStyle::Base, Role::Secondary);
        words->setWordWrap(true);
        words->setContentsMargins(dp(16), 0, dp(16), 0);
        rows->addWidget(words);
    } else {
        addTitle(rows);
        for (const SectionSpec &section : std::as_const(m_spec.sections)) {
            addSection(rows, section);
            if (&section == &m_spec.sections.constFirst() && !m_spec.variants.isEmpty()) {
                addChoice(rows);
            }
        }
    }
    rows->addStretch(1);
    // Deletes the form before: nothing of it is on the stack, edits come back through the check.
    setWidget(m_content);
    controls::setTabOrderAlong({m_content});
    for (QWidget *widget : m_content->findChildren<QWidget *>()) {
        if (!focused.isEmpty() && widget->accessibleName() == focused &&
            widget->focusPolicy() != Qt::NoFocus) {
            widget->setFocus();
            break;
        }
    }
}

void FormView::addTitle(QVBoxLayout *rows)
{
    auto *picture = new Label(TextStyle::Base);
    const bool isArtifact = m_spec.remark.endsWith(tr("artifact"));
    picture->setPicture(
        icon(isArtifact ? QStringLiteral("artifact") : QStringLiteral("config"), Role::Secondary), 20);
    auto *title = new controls::ElidedLabel(m_spec.title, TextStyle::Title);
    title->setObjectName(QStringLiteral("form.title"));
    auto *remark = new Label(m_spec.remark, TextStyle::Small, Role::Secondary);
    remark->setToolTip(m_spec.help);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(dp(16), 0, dp(16), 0);
    line->setSpacing(dp(8));
    line->addWidget(picture);
    line->addWidget(title, 1);
    line->addWidget(remark);
    rows->addLayout(line);
}

void FormView::addChoice(QVBoxLayout *rows)
{
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("form.variant"));
    const QString label = labelOf(m_spec.choice);
    box->setAccessibleName(label);
    box->addItem(tr("Not set"), QString());
    for (const QString &variant : std::as_const(m_spec.variants)) {
        box->addItem(variant, variant);
    }
    box->setCurrentIndex(std::max(0, box->findData(m_spec.variant)));
    rows->addWidget(labelled(label, m_spec.help, box, nullptr));
    connect(box, &QComboBox::activated, this, [this, box] { chooseVariant(box->currentData().toString()); });
}

void FormView::addSection(QVBoxLayout *rows, const SectionSpec &section)
{
    if (!section.title.isEmpty()) {
        auto *head = new controls::Region(Role::Alternate, Qt::TopEdge | Qt::BottomEdge);
        auto *layout = new QHBoxLayout(head);
        layout->setContentsMargins(dp(16), dp(4), dp(16), dp(5));
        layout->addWidget(new Label(section.title, TextStyle::BaseStrong));
        rows->addWidget(head);
    }
    addFields(rows, section.front);
    if (section.more.isEmpty()) {
        return;
    }
    auto *fold = new QPushButton;
    fold->setObjectName(QStringLiteral("form.more"));
    fold->setProperty("kwSection", section.title);
    setButtonKind(fold, ButtonKind::Flat);
    auto *foldRow = new QHBoxLayout;
    foldRow->setContentsMargins(dp(16) + dp(formLabelWidth), 0, dp(16), 0);
    foldRow->addWidget(fold, 0, Qt::AlignLeft);
    rows->addLayout(foldRow);
    auto *more = new QWidget;
    auto *moreRows = new QVBoxLayout(more);
    moreRows->setContentsMargins(0, 0, 0, 0);
    moreRows->setSpacing(dp(10));
    addFields(moreRows, section.more);
    more->setVisible(m_open.contains(section.title));
    rows->addWidget(more);
    connect(fold, &QPushButton::clicked, this, [this, more, title = section.title] {
        if (m_open.remove(title)) {
            more->hide();
        } else {
            m_open.insert(title);
            more->show();
        }
        updateFolds();
    });
}

void FormView::addFields(QVBoxLayout *rows, const QList<FieldSpec> &fields)
{
    for (const FieldSpec &spec : fields) {
        Field *field = Field::make(spec);
        auto *problem = new InlineProblem;
        problem->setVisible(false);
        rows->addWidget(labelled(spec.label, spec.help, field, problem));
        m_rows.append({field, problem});
        connect(field, &Field::edited, this,
                [this, problem](const QList<FieldEdit> &edits) { apply(edits, problem); });
        connect(field, &Field::textAsked, this, [this, path = spec.path] {
            const Result<yaml::Node> node = m_workspace.check().answer().syntax.resolve(path);
            if (node) {
                Q_EMIT textAsked(node->keyRange().begin);
            }
        });
        connect(problem, &InlineProblem::fixAsked, this, [this, problem](const schema::Fix &fix) {
            if (!m_workspace.check().isCurrent()) {
                return;
            }
            if (const Result<void> done = m_workspace.document().apply(fix.patches, fix.title); !done) {
                problem->showRefusal(done.error().summary());
            }
        });
    }
}

QWidget *FormView::labelled(const QString &label, const QString &help, QWidget *field, QWidget *below)
{
    auto *row = new QWidget;
    auto *name = new Label(label, TextStyle::Base);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    name->setFixedWidth(dp(formLabelWidth));
    name->setMinimumHeight(dp(28));
    name->setWordWrap(true);
    name->setToolTip(help);
    name->setBuddy(field);
    auto *column = new QVBoxLayout;
    column->setSpacing(dp(4));
    column->addWidget(field);
    if (below) {
        column->addWidget(below);
    }
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(dp(8), 0, dp(16), 0);
    layout->setSpacing(dp(12));
    layout->addWidget(name, 0, Qt::AlignTop);
    layout->addLayout(column, 1);
    return row;
}

void FormView::showValues()
{
    const workspace::CheckedText &answer = m_workspace.check().answer();
    for (const Row &row : std::as_const(m_rows)) {
        const yaml::Path &path = row.field->spec().path;
        const Result<yaml::Node> node = answer.syntax.resolve(path);
        row.field->show(node ? *node : yaml::Node());
        // What is wrong with the flags stands under these, not under the named contexts among them as well.
        const bool isPart = row.field->spec().kind == FieldKind::NamedContexts;
        const auto found = std::ranges::find_if(answer.problems, [&](const workspace::Problem &problem) {
            return !isPart && startsWith(problem.diagnostic.path, path) &&
                   problem.diagnostic.severity <= schema::Severity::Warning;
        });
        const bool hasProblem = found != answer.problems.end();
        row.field->setFaulty(hasProblem && found->diagnostic.severity == schema::Severity::Error);
        if (hasProblem) {
            row.problem->show(found->diagnostic);
        } else if (!row.problem->isRefusal()) {
            row.problem->hide();
        }
    }
    updateFolds();
}

void FormView::updateFolds()
{
    const yaml::Document &document = m_workspace.check().answer().syntax;
    for (QPushButton *fold : m_content->findChildren<QPushButton *>(QStringLiteral("form.more"))) {
        const QString title = fold->property("kwSection").toString();
        const auto section = std::ranges::find(m_spec.sections, title, &SectionSpec::title);
        if (section == m_spec.sections.end()) {
            continue;
        }
        QStringList set;
        for (const FieldSpec &field : section->more) {
            if (field.kind != FieldKind::NamedContexts && document.resolve(field.path)) {
                set << field.path.last().key;
            }
        }
        const int count = static_cast<int>(section->more.size());
        fold->setText(set.isEmpty() ? tr("%n more field(s)", nullptr, count)
                                    : tr("%n more field(s), %1 set (%2)", nullptr, count)
                                          .arg(set.size())
                                          .arg(set.join(QStringLiteral(", "))));
        fold->setIcon(
            icon(m_open.contains(title) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                 Role::Secondary));
    }
}

Result<void> FormView::applyOne(const FieldEdit &edit)
{
    workspace::ProjectDocument &document = m_workspace.document();
    const yaml::Document syntax = m_workspace.check().isCurrent() ? m_workspace.check().answer().syntax
                                                                  : yaml::Document::parse(document.text());
    const yaml::EditPlanner planner(syntax);
    const auto plan = [&]() -> Result<yaml::Edit> {
        switch (edit.kind) {
        case FieldEdit::Kind::Set:
            return planner.set(edit.path, edit.value);
        case FieldEdit::Kind::Remove:
            return planner.remove(edit.path);
        case FieldEdit::Kind::Append:
            return planner.append(edit.path, edit.value);
        case FieldEdit::Kind::Rename:
            return planner.rename(edit.path, edit.key);
        }
        return failure(ErrorCode::Unsupported, tr("Cannot change this"));
    };
    const Result<yaml::Edit> planned = plan();
    return planned ? document.apply(text::PatchSet(planned->patch), planned->sentence)
                   : Result<void>(std::unexpected(planned.error()));
}

Result<void> FormView::applyInTurn(const QList<FieldEdit> &edits)
{
    Result<void> done;
    for (qsizetype i = 0; done && i < edits.size(); ++i) {
        done = applyOne(edits.at(i));
    }
    return done;
}

void FormView::apply(const QList<FieldEdit> &edits, InlineProblem *problem)
{
    QUndoStack &history = m_workspace.document().history();
    if (edits.size() > 1) {
        history.beginMacro(tr("Change several places"));
    }
    const Result<void> done = applyInTurn(edits);
    if (edits.size() > 1) {
        history.endMacro();
    }
    if (!done) {
        problem->showRefusal(done.error().summary());
    } else if (problem->isRefusal()) {
        problem->showRefusal({});
        problem->hide();
    }
}

void FormView::chooseVariant(const QString &variant)
{
    if (variant == m_spec.variant) {
        return;
    }
    QList<FieldEdit> edits;
    if (!m_spec.variant.isEmpty()) {
        edits.append({FieldEdit::Kind::Remove, m_spec.path.key(m_spec.variant), {}, {}});
    }
    if (!variant.isEmpty()) {
        edits.append({FieldEdit::Kind::Set, m_spec.path.key(variant), yaml::Value::mapping({}), {}});
    }
    QUndoStack &history = m_workspace.document().history();
    history.beginMacro(tr("Choose %1").arg(variant));
    const Result<void> done = applyInTurn(edits);
    history.endMacro();
    if (!done) {
        m_banner->showError(done.error());
    }
}

void FormView::showLines()
{
    const yaml::Document &syntax = m_workspace.check().answer().syntax;
    const Result<yaml::Node> node =
        m_spec.isEmpty() ? Result<yaml::Node>(yaml::Node()) : syntax.resolve(m_spec.path);
    if (!node || !node->isValid() || m_spec.path.isRoot()) {
        Q_EMIT linesShown(0, -1);
        return;
    }
    const text::ByteRange range =
        node->key().isValid() ? node->keyRange().united(node->range()) : node->range();
    const qsizetype last = std::max(range.begin, range.end - 1);
    Q_EMIT linesShown(static_cast<int>(m_workspace.document().placeOf(range.begin).line),
                      static_cast<int>(m_workspace.document().placeOf(last).line));
}

} // namespace kw::forms
