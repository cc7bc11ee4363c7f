// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

class QFormLayout;

namespace kw::controls {
class Label;
}

namespace kw::views {

// Label and value pairs of what is selected; values can be selected and copied.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    // `details` alternates label and value.
    void showDetails(const QString &title, const QStringList &details);

private:
    controls::Label *m_title;
    QFormLayout *m_rows;
};

} // namespace kw::views
