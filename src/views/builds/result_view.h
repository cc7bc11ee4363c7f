// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace kw::build {
struct BuiltArtifact;
}
namespace kw::workspace {
class Build;
}

namespace kw::views {

// What a build made: each image with its reference and digest, to be looked at or copied.
class ResultView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ResultView(QWidget *parent = nullptr);

    void setBuild(const workspace::Build &build);

Q_SIGNALS:
    void imageAsked(const QString &reference);

private:
    QWidget *makeRow(const build::BuiltArtifact &built, const QString &remark, bool pushed, bool primary,
                     bool first);
};

} // namespace kw::views
