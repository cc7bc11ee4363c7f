// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"
#include "text/line_index.h"
#include "workspace/dockerfile_outline.h"
#include "yaml/document.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace kw::workspace {

class ProjectDocument;

// A diagnostic with its place as people count.
struct Problem
{
    schema::Diagnostic diagnostic;
    text::Position begin;
    text::Position end;

    bool operator==(const Problem &other) const
    {
        return begin == other.begin && end == other.end && diagnostic.severity == other.diagnostic.severity &&
               diagnostic.code == other.diagnostic.code && diagnostic.message == other.diagnostic.message;
    }
};

// What is known about one text: its tree and what is wrong with it. Never changes; any thread.
struct CheckedText
{
    yaml::Document syntax;
    QList<Problem> problems;
    QList<DockerfileOutline> dockerfiles;

    qsizetype count(schema::Severity severity) const;
};

// Reads and checks the document after each change, on another thread, from a snapshot; answers for a text
// that is no longer there are dropped. GUI thread.
class DocumentCheck : public QObject
{
    Q_OBJECT

public:
    // What finds the problems of a text; runs on another thread. `file` is the path of the document.
    using Rules =
        std::function<QList<schema::Diagnostic>(const yaml::Document &document, const QString &file)>;

    // The document must outlive this.
    DocumentCheck(ProjectDocument &document, Rules rules, QObject *parent = nullptr);
    ~DocumentCheck() override; // waits for the thread, which is done in milliseconds

    // The last answer; of an empty text before the first.
    const CheckedText &answer() const { return *m_answer; }
    std::shared_ptr<const CheckedText> snapshot() const { return m_answer; }
    // Whether it belongs to the document's present text.
    bool isCurrent() const { return m_isCurrent; }

    // Checks anew although the text is the same: other files have changed.
    void again();

Q_SIGNALS:
    void changed();

private:
    void start();
    void take(quint64 question, const std::shared_ptr<const CheckedText> &answer);

    ProjectDocument &m_document;
    Rules m_rules;
    QThreadPool m_thread;
    std::shared_ptr<const CheckedText> m_answer;
    QList<text::Patch> m_since; // edits since the text of m_answer
    quint64 m_question = 0;
    bool m_isRunning = false;
    bool m_isWaiting = false; // a newer text is there
    bool m_isCurrent = true;
};

} // namespace kw::workspace
