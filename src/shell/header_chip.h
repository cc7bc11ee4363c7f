// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace kw::shell {

// A button of the header that says what is chosen and opens a list: shape, label, name, remark, arrow.
class HeaderChip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Frame { None, Line };

    explicit HeaderChip(Frame frame, QWidget *parent = nullptr);

    // `label` is quiet, `name` is what is chosen, `remark` may be left out where there is little room.
    void setContent(const QIcon &icon, const QString &label, const QString &name, const QString &remark);
    void setRemarkShown(bool shown);
    bool hasRemark() const { return !m_remark.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownRemark() const { return m_isRemarkShown ? m_remark : QString(); }

    Frame m_frame;
    QIcon m_icon;
    QString m_label;
    QString m_name;
    QString m_remark;
    bool m_isRemarkShown = true;
};

} // namespace kw::shell
