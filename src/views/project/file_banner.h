// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/banner.h"
#include "text/source_text.h"

namespace kw::workspace {
class Workspace;
}

namespace kw::views {

// What happens to the open file besides editing it: it cannot be saved, another program changes or deletes
// it, or an earlier run left unsaved text behind. Nothing is lost whatever is chosen.
class FileBanner : public controls::Banner
{
    Q_OBJECT

public:
    explicit FileBanner(workspace::Workspace &workspace, QWidget *parent = nullptr);

    // Saves the document and says what keeps it from that.
    bool save();

private:
    void offerLeftBehind();
    void changedOnDisk();
    void offerTheirs();
    void takeTheirs(const text::SourceText &theirs);
    void deleted();
    void offerBeginning();
    void writeBeginning();
    void showDifference(const text::SourceText &other, const QString &title);

    workspace::Workspace &m_workspace;
    bool m_offersBeginning = false;
};

} // namespace kw::views
