// SPDX-License-Identifier: Apache-2.0
#include "core/format.h"

#include <QCoreApplication>

#include <array>

namespace kw {

QString formatSize(qint64 bytes)
{
    if (bytes < 0) {
        return QCoreApplication::translate("Format", "not known");
    }
    if (bytes < 1000) {
        return QStringLiteral("%1 B").arg(bytes);
    }
    static constexpr std::array units{"kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes) / 1000.0;
    std::size_t unit = 0;
    // 999.95 would be shown as "1000.0".
    while (value >= 999.95 && unit + 1 < units.size()) {
        value /= 1000.0;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QString::number(value, 'f', 1), QLatin1StringView(units.at(unit)));
}

QString formatDuration(std::chrono::milliseconds duration)
{
    const qint64 milliseconds = std::max<qint64>(0, duration.count());
    if (milliseconds < 10'000) {
        const qint64 tenths = milliseconds / 100;
        return QCoreApplication::translate("Format", "%1 s")
            .arg(QString::number(static_cast<double>(tenths) / 10.0, 'f', 1));
    }
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60) {
        return QCoreApplication::translate("Format", "%1 s").arg(seconds);
    }
    const QChar zero = QLatin1Char('0');
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    if (hours == 0) {
        return QStringLiteral("%1:%2").arg(minutes).arg(seconds % 60, 2, 10, zero);
    }
    return QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
}

QString shortDigest(const QString &digest)
{
    const qsizetype colon = digest.indexOf(QLatin1Char(':'));
    if (colon <= 0 || digest.size() - colon - 1 < 12) {
        return digest;
    }
    return digest.left(colon + 1 + 6) + QChar(0x2026);
}

} // namespace kw
