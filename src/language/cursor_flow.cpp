// SPDX-License-Identifier: Apache-2.0
#include "language/cursor_flow.h"

#include <algorithm>
#include <vector>

namespace kw::language {

namespace {

constexpr qsizetype farthest = 64 * 1024; // bytes read behind the cursor

class FlowReader
{
public:
    FlowReader(const QByteArray &bytes, qsizetype offset, const QList<Step> &path, qsizetype column)
        : m_bytes(bytes)
        , m_offset(offset)
        , m_path(path)
        , m_column(column)
    {
    }

    std::optional<Cursor> run(qsizetype begin)
    {
        qsizetype at = begin;
        while (at < m_bytes.size()) {
            if (at >= m_offset && !m_hasCursor)
                stand({m_offset, m_offset}, 0);
            if (m_hasCursor && (at > m_offset + farthest || m_frames.size() < m_cursorDepth))
                break;
            const qsizetype next = step(at);
            if (m_isComment || m_isLeft || m_frames.empty())
                break;
            at = next;
        }
        if (!m_hasCursor && !m_frames.empty() && !m_isComment && !m_isLeft)
            stand({m_offset, m_offset}, 0);
        return finish();
    }

private:
    struct Frame
    {
        bool isMapping = false;
        bool hasColon = false; // the entry's value begins
        bool hasScalar = false;
        text::ByteRange scalar;
        QByteArray name; // of the entry
        QList<QByteArray> keys;
    };

    char byteAt(qsizetype at) const { return at < m_bytes.size() ? m_bytes.at(at) : '\n'; }
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    static bool isDelimiter(char c) { return QByteArrayView(",[]{}").contains(c); }
    bool endsKey(qsizetype at) const
    {
        const char next = byteAt(at + 1);
        return byteAt(at) == ':' && (isBlank(next) || isDelimiter(next) || m_wasQuoted);
    }

    // One token; the place behind it.
    qsizetype step(qsizetype at)
    {
        const char c = m_bytes.at(at);
        if (c == '\n') {
            m_isLeft = leavesAt(at + 1);
            return at + 1;
        }
        if (isBlank(c))
            return at + 1;
        if (c == '#' && (at == 0 || isBlank(m_bytes.at(at - 1)))) {
            const qsizetype feed = m_bytes.indexOf('\n', at);
            const qsizetype end = feed < 0 ? m_bytes.size() : feed;
            m_isComment = !m_hasCursor && at < m_offset && m_offset <= end;
            return end;
        }
        if (c == '[' || c == '{') {
            m_frames.push_back({.isMapping = c == '{'});
            m_wasQuoted = false;
            return at + 1;
        }
        if (c == ']' || c == '}') {
            closeEntry();
            if (m_hasCursor && m_frames.size() == m_cursorDepth)
                m_closedKeys = m_frames.back().keys;
            m_frames.pop_back();
            if (!m_frames.empty())
                m_frames.back().hasScalar = true;
            m_wasQuoted = c == '}';
            return at + 1;
        }
        if (c == ',') {
            closeEntry();
            return at + 1;
        }
        if (endsKey(at)) {
            openValue();
            return at + 1;
        }
        return scalar(at);
    }

    // A line that begins at the left of what the value belongs to: a bracket is missing above it.
    bool leavesAt(qsizetype lineBegin) const
    {
        qsizetype at = lineBegin;
        while (at < m_bytes.size() && m_bytes.at(at) == ' ')
            ++at;
        const char c = byteAt(at);
        return at - lineBegin <= m_column && !isBlank(c) && c != ']' && c != '}' && c != '#';
    }

    qsizetype scalar(qsizetype at)
    {
        const char c = m_bytes.at(at);
        const bool isQuoted = c == '"' || c == '\'';
        qsizetype end = at;
        if (isQuoted) {
            const qsizetype feed = m_bytes.indexOf('\n', at);
            end = endOfQuoted(m_bytes, at, feed < 0 ? m_bytes.size() : feed);
        } else {
            qsizetype next = at;
            m_wasQuoted = false;
            while (next < m_bytes.size() && !isDelimiter(m_bytes.at(next)) && m_bytes.at(next) != '\n' &&
                   !(m_bytes.at(next) == '#' && isBlank(m_bytes.at(next - 1))) && !endsKey(next)) {
                if (!isBlank(m_bytes.at(next)))
                    end = next + 1;
                ++next;
            }
        }
        m_wasQuoted = isQuoted;
        if (!m_hasCursor && at <= m_offset && m_offset <= end) {
            if (!isQuoted) {
                stand({at, end}, 0);
            } else if (m_offset > at) {
                const bool isClosed = end - at > 1 && m_bytes.at(end - 1) == c;
                const qsizetype inner = isClosed ? end - 1 : end;
                if (m_offset <= inner)
                    stand({at + 1, inner}, c);
            }
        }
        if (!m_frames.empty()) {
            m_frames.back().hasScalar = true;
            m_frames.back().scalar =
                isQuoted ? text::ByteRange{at + 1, std::max(end - 1, at + 1)} : text::ByteRange{at, end};
        }
        return std::max(end, at + 1);
    }

    void openValue()
    {
        if (m_frames.empty())
            return;
        Frame &frame = m_frames.back();
        if (frame.hasColon)
            return;
        frame.name = m_bytes.sliced(frame.scalar.begin, frame.scalar.length());
        const bool isOwn = m_hasCursor && m_frames.size() == m_cursorDepth && m_word.contains(frame.scalar) &&
                           frame.hasScalar;
        if (isOwn && !m_isValue)
            m_hasOwnColon = true;
        else if (frame.hasScalar)
            frame.keys.append(frame.name);
        frame.hasColon = true;
        frame.hasScalar = false;
        m_wasQuoted = false;
    }

    void closeEntry()
    {
        if (m_frames.empty())
            return;
        Frame &frame = m_frames.back();
        frame.hasColon = false;
        frame.hasScalar = false;
        frame.scalar = {};
        frame.name.clear();
        m_wasQuoted = false;
    }

    // The cursor is here.
    void stand(text::ByteRange word, char quote)
    {
        m_hasCursor = true;
        m_word = word;
        m_quote = quote;
        m_cursorDepth = m_frames.size();
        if (m_frames.empty())
            return;
        const Frame &top = m_frames.back();
        m_isValue = !top.isMapping || top.hasColon;
        m_isBehindScalar = top.hasScalar;
        m_cursorPath = m_path;
        for (size_t i = 0; i < m_frames.size(); ++i) {
            const Frame &frame = m_frames[i];
            const bool isLast = i + 1 == m_frames.size();
            if (!frame.isMapping)
                m_cursorPath.append(Step{true, {}});
            else if (!isLast || m_isValue)
                m_cursorPath.append(Step{false, frame.name});
        }
    }

    // The next thing that is written behind the word.
    char following() const
    {
        qsizetype at = m_word.end + (m_quote ? 1 : 0);
        while (at < m_bytes.size() && isBlank(m_bytes.at(at)))
            ++at;
        return at < m_bytes.size() ? m_bytes.at(at) : ']';
    }

    // Between a key's colon and the value that it has.
    bool isBeforeItsValue() const
    {
        const bool isOfKey = m_isValue && !m_cursorPath.isEmpty() && !m_cursorPath.last().isItem;
        return isOfKey && m_word.isEmpty() && m_quote == 0 && !QByteArrayView(",]}#").contains(following());
    }

    // A comma where something follows.
    QByteArray separator() const
    {
        const char next = following();
        return QByteArrayView(",]}:#").contains(next) || m_word.length() > 0 ? QByteArray()
                                                                             : QByteArray(", ");
    }

    std::optional<Cursor> finish() const
    {
        if (m_isComment)
            return Cursor{};
        if (!m_hasCursor || m_cursorDepth == 0)
            return {};
        Cursor cursor{.word = m_word};
        if (m_isBehindScalar || isBeforeItsValue())
            return cursor;
        Target target{.path = m_cursorPath, .replaced = m_word, .isFlow = true, .quote = m_quote};
        target.kind = m_isValue       ? Target::Kind::Value
                      : m_hasOwnColon ? Target::Kind::Key
                                      : Target::Kind::Entry;
        if (!m_isValue && m_cursorDepth <= m_frames.size())
            target.keys = m_frames[m_cursorDepth - 1].keys;
        else if (!m_isValue)
            target.keys = m_closedKeys;
        if (target.kind == Target::Kind::Value && m_word.begin > 0 && m_bytes.at(m_word.begin - 1) == ':')
            target.before = " ";
        if (target.kind != Target::Kind::Key)
            target.after = separator();
        cursor.targets.append(target);
        return cursor;
    }

    const QByteArray &m_bytes;
    qsizetype m_offset;
    QList<Step> m_path;
    qsizetype m_column;
    std::vector<Frame> m_frames;
    bool m_wasQuoted = false;
    bool m_isComment = false;
    bool m_isLeft = false; // the lines went on to something else
    bool m_hasCursor = false;
    bool m_isValue = false;
    bool m_isBehindScalar = false;
    bool m_hasOwnColon = false;
    char m_quote = 0;
    size_t m_cursorDepth = 0;
    text::ByteRange m_word;
    QList<Step> m_cursorPath;
    QList<QByteArray> m_closedKeys;
};

} // namespace

std::optional<Cursor> flowCursor(const QByteArray &bytes, qsizetype begin, qsizetype offset,
                                 const QList<Step> &path, qsizetype column)
{
    return FlowReader(bytes, offset, path, column).run(begin);
}

} // namespace kw::language
