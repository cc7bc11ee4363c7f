// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/file.h"

#include <QObject>

#include <optional>

namespace kw::workspace {

// The open skaffold.yaml: its bytes are the truth, an editor only mirrors them. GUI thread.
class ProjectDocument : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const QString &path() const { return m_path; }
    const text::SourceText &text() const { return m_text; }
    bool isModified() const { return m_text != m_saved; }

    // The text by lines without their ends, as an editor shows it; the byte-order mark is left out.
    QStringList lines() const;

    // Reads the file anew; what was open stays open when that fails.
    Result<void> open(const QString &path);
    void close();

    // What the editor's lines are now. Only the lines that changed are written anew, with the file's usual
    // line end; all others keep every byte. InvalidInput for text that no file may hold.
    Result<void> takeLines(const QStringList &lines);

    // Writes the file; nothing is lost when that fails. Conflict when somebody else changed it since it was
    // read and `overwrite` is not set.
    Result<void> save(bool overwrite = false);

Q_SIGNALS:
    void opened(); // another text: the editor has to show it
    void textChanged();
    void modifiedChanged(bool modified);

private:
    void replaceText(const text::SourceText &text);

    QString m_path;
    text::SourceText m_text;
    text::SourceText m_saved;
    std::optional<text::FileStamp> m_stamp;
};

} // namespace kw::workspace
