// SPDX-License-Identifier: Apache-2.0
#include "models/time_scale.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace kw::models {

namespace {

constexpr double second = 1e9;
constexpr double leastScale = 1.0 / 3600;
constexpr double largestScale = 10'000;

// Seconds between two labels, and into how many parts ticks divide them.
struct Step
{
    double seconds;
    int parts;
};
constexpr std::array steps{Step{0.001, 2}, Step{0.002, 2}, Step{0.005, 5}, Step{0.01, 2},  Step{0.02, 2},
                           Step{0.05, 5},  Step{0.1, 2},   Step{0.2, 2},   Step{0.5, 5},   Step{1, 2},
                           Step{2, 2},     Step{5, 5},     Step{10, 2},    Step{20, 2},    Step{30, 3},
                           Step{60, 2},    Step{120, 2},   Step{300, 5},   Step{600, 2},   Step{1200, 2},
                           Step{1800, 3},  Step{3600, 2},  Step{7200, 2},  Step{21600, 6}, Step{86400, 4}};

QString label(double seconds, double step)
{
    if (step < 1) {
        const int digits = step < 0.01 ? 3 : (step < 0.1 ? 2 : 1);
        return QCoreApplication::translate("TimeAxis", "%1 s").arg(QString::number(seconds, 'f', digits));
    }
    const auto whole = static_cast<qint64>(std::llround(seconds));
    const QChar zero = QLatin1Char('0');
    if (whole < 3600) {
        return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, zero);
    }
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, zero)
        .arg(whole % 60, 2, 10, zero);
}

} // namespace

double TimeScale::x(Nanoseconds time) const
{
    return static_cast<double>(time - origin) / second * pixelsPerSecond - scrolled;
}

Nanoseconds TimeScale::time(double x) const
{
    return origin + static_cast<Nanoseconds>((x + scrolled) / pixelsPerSecond * second);
}

TimeScale TimeScale::zoomed(double factor, double x) const
{
    TimeScale result = *this;
    result.pixelsPerSecond = std::clamp(pixelsPerSecond * factor, leastScale, largestScale);
    result.scrolled = std::max(0.0, (x + scrolled) * result.pixelsPerSecond / pixelsPerSecond - x);
    return result;
}

TimeScale TimeScale::fitting(Nanoseconds origin, Nanoseconds length, double width)
{
    const double seconds = std::max(static_cast<double>(length) / second, 0.001);
    return {origin, std::clamp(std::max(width, 1.0) / seconds, leastScale, largestScale), 0};
}

Nanoseconds roomFor(Nanoseconds elapsed)
{
    static constexpr std::array rounds{1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0};
    const double wanted = std::max(static_cast<double>(elapsed) / second * 1.1, 1.0);
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double round : rounds) {
        if (round * power >= wanted) {
            return static_cast<Nanoseconds>(round * power * second);
        }
    }
    return static_cast<Nanoseconds>(10 * power * second);
}

QList<AxisTick> axisTicks(const TimeScale &scale, double width, double labelDistance)
{
    const auto *step = std::ranges::find_if(
        steps, [&](const Step &each) { return each.seconds * scale.pixelsPerSecond >= labelDistance; });
    const Step chosen = step == steps.end() ? steps.back() : *step;
    const double tick = chosen.seconds / chosen.parts;
    const double tickPixels = tick * scale.pixelsPerSecond;
    QList<AxisTick> ticks;
    for (auto n = static_cast<qint64>(std::ceil(scale.scrolled / tickPixels));; ++n) {
        const double x = static_cast<double>(n) * tickPixels - scale.scrolled;
        if (x > width) {
            return ticks;
        }
        const bool labelled = n % chosen.parts == 0;
        ticks.append({x, labelled ? label(static_cast<double>(n) * tick, chosen.seconds) : QString()});
    }
}

QList<Block> visibleBlocks(const std::vector<Span> &spans, const TimeScale &scale, double width,
                           double leastWidth)
{
    const double farthest = 4 * leastWidth;
    // Ends are in order too but for the last, crowded lane; those few are seen as soon as they begin.
    const Nanoseconds from = scale.time(-farthest - leastWidth);
    auto span = std::ranges::partition_point(spans, [from](const Span &each) { return each.end < from; });
    QList<Block> blocks;
    double free = -farthest;
    while (span != spans.end()) {
        const double x = scale.x(span->start);
        if (x > width) {
            break;
        }
        const double right = scale.x(span->end);
        const auto index = static_cast<qsizetype>(span - spans.begin());
        if (!blocks.isEmpty() && free - x > farthest) {
            // A crowd: everything that starts before the free place is one block, found without a look at
            // each.
            const Nanoseconds freeTime = scale.time(free - farthest);
            const auto next =
                std::upper_bound(span, spans.end(), freeTime,
                                 [](Nanoseconds time, const Span &each) { return time < each.start; });
            Block &last = blocks.last();
            last.count = static_cast<qsizetype>(next - spans.begin()) - last.first;
            const double crowdRight = scale.x(std::prev(next)->end);
            last.width = std::max(last.width, crowdRight - last.x);
            free = last.x + last.width;
            span = next == span ? std::next(span) : next;
            continue;
        }
        const double left = std::max(x, free);
        blocks.append({left, std::max(right - left, leastWidth), index, 1});
        free = left + blocks.constLast().width;
        ++span;
    }
    return blocks;
}

} // namespace kw::models
