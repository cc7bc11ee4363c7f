// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace kw::shell {

// Looks like a search field and opens the command palette.
class PaletteField : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PaletteField(QWidget *parent = nullptr);

    // Without words it is a button with a picture.
    void setWordsShown(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_areWordsShown = true;
};

} // namespace kw::shell
