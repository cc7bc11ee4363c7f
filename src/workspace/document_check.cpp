// SPDX-License-Identifier: Apache-2.0
#include "workspace/document_check.h"

#include "workspace/project_document.h"

#include <QFileInfo>
#include <QFuture>

#include <algorithm>

namespace kw::workspace {

namespace {

// The tree of `text`, from the one before where that is less work.
yaml::Document treeOf(const yaml::Document &before, const QList<text::Patch> &edits,
                      const text::SourceText &text)
{
    constexpr qsizetype manyEdits = 8;
    if (edits.isEmpty() || edits.size() > manyEdits) {
        return yaml::Document::parse(text);
    }
    yaml::Document document = before;
    for (const text::Patch &edit : edits) {
        Result<yaml::Document> next = document.edited(edit);
        if (!next) {
            return yaml::Document::parse(text);
        }
        document = *next;
    }
    return document.text() == text ? document : yaml::Document::parse(text);
}

QList<Problem> withPlaces(const QList<schema::Diagnostic> &diagnostics, const text::SourceText &text)
{
    const text::LineIndex lines(text);
    QList<Problem> result;
    result.reserve(diagnostics.size());
    for (const schema::Diagnostic &diagnostic : diagnostics) {
        result.append({diagnostic, lines.position(text::ByteOffset(diagnostic.range.begin)),
                       lines.position(text::ByteOffset(diagnostic.range.end))});
    }
    return result;
}

} // namespace

qsizetype CheckedText::count(schema::Severity severity) const
{
    return std::ranges::count_if(
        problems, [&](const Problem &problem) { return problem.diagnostic.severity == severity; });
}

DocumentCheck::DocumentCheck(ProjectDocument &document, Rules rules, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_rules(std::move(rules))
    , m_answer(std::make_shared<CheckedText>())
{
    m_thread.setMaxThreadCount(1);
    connect(&document, &ProjectDocument::opened, this, [this] {
        m_answer = std::make_shared<CheckedText>();
        m_since.clear();
    });
    connect(&document, &ProjectDocument::patched, this,
            [this](const text::Patch &patch) { m_since.append(patch); });
    connect(&document, &ProjectDocument::textChanged, this, &DocumentCheck::again);
    connect(&document, &ProjectDocument::saved, this, &DocumentCheck::again);
    again();
}

DocumentCheck::~DocumentCheck() = default;

void DocumentCheck::again()
{
    ++m_question;
    m_isCurrent = false;
    if (m_isRunning) {
        m_isWaiting = true;
    } else {
        start();
    }
}

void DocumentCheck::start()
{
    m_isRunning = true;
    m_isWaiting = false;
    QtFuture::makeReadyVoidFuture()
        .then(&m_thread,
              [before = m_answer, edits = m_since, text = m_document.text(), file = m_document.path(),
               rules = m_rules]() -> std::shared_ptr<const CheckedText> {
                  auto answer = std::make_shared<CheckedText>();
                  answer->syntax = treeOf(before->syntax, edits, text);
                  if (!file.isEmpty()) { // no project, no problems
                      answer->problems = withPlaces(rules(answer->syntax, file), text);
                      answer->dockerfiles = dockerfilesOf(answer->syntax, QFileInfo(file).absolutePath());
                  }
                  return answer;
              })
        .then(this, [this, question = m_question](const std::shared_ptr<const CheckedText> &answer) {
            // A thread that is done at once would answer inside the question, in the middle of opening a
            // file.
            QMetaObject::invokeMethod(
                this, [this, question, answer] { take(question, answer); }, Qt::QueuedConnection);
        });
}

void DocumentCheck::take(quint64 question, const std::shared_ptr<const CheckedText> &answer)
{
    m_isRunning = false;
    if (question == m_question) {
        m_answer = answer;
        m_since.clear();
        m_isCurrent = true;
        Q_EMIT changed();
    }
    if (m_isWaiting) {
        start();
    }
}

} // namespace kw::workspace
