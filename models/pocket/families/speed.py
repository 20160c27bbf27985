"""Speed, distance and time; two that meet, part or follow each other; there and back."""

from task import Check, Slip, Task
from wording import read

ABOUT = ('Speed, distance and time in whole numbers, minutes that are a part of an hour, two who meet, part or catch up, the average speed there and back.',
         '整数的速度、路程、时间，几分之一小时的分钟数，相遇、背向而行、追及，以及往返平均速度。')
HELD_OUT_OF_256 = 12
SHARE = 1.5
LATE_SHARE = 2
WORDINGS = read('speed')
FORMS = (('distance', 'time', 'speed'), ('distance', 'time', 'speed', 'minutes', 'meet', 'part'), ('time', 'minutes', 'meet', 'part', 'catch', 'catch', 'back'))
WORDS = {'distance': ('the distance', '路程'), 'time': ('the time', '时间'), 'speed': ('the speed', '速度')}


def make(rng, level):
    form = rng.choice(FORMS[level])
    task = {'minutes': minutes, 'meet': closing, 'catch': closing, 'part': part, 'back': back}.get(form, single)(rng, level, form)
    task.form, task.key = form, f'{form} {sorted(task.slots.items())}'
    return task


def single(rng, level, form):
    v, t = rng.choice((rng.randint(2, 12), rng.randint(3, 12) * 10)), rng.randint(2, (6, 9, 12)[level])
    if form != 'time' and rng.random() < 0.4:
        v = rng.randint(3, (12, 18, 24)[level]) * 5
    d = v * t
    slots = {'distance': {'v': v, 't': t}, 'time': {'d': d, 'v': v}, 'speed': {'d': d, 't': t}}[form]
    one, x, two, y = {'distance': ('speed', v, 'time', t), 'time': ('distance', d, 'speed', v), 'speed': ('distance', d, 'time', t)}[form]
    restate = (f'{WORDS[one][0][4:].capitalize()} ${x}$ and {two} ${y}$. I need {WORDS[form][0]}.', f'{WORDS[one][1]} ${x}$，{WORDS[two][1]} ${y}$，求{WORDS[form][1]}。')
    rule = {'distance': ('Distance is speed times time', '路程等于速度乘时间'), 'time': ('Time is distance divided by speed', '时间等于路程除以速度'), 'speed': ('Speed is distance divided by time', '速度等于路程除以时间')}[form]

    def usual(m, swapped=False):
        r = m.divide(x, y) if form != 'distance' else m.multiply(y, x) if swapped else m.multiply(x, y)
        m.derive(*rule)
        return r

    def asked(m):
        m.plan(*{'distance': (f'It goes ${x}$ each time, ${y}$ times.', f'每次走 ${x}$，走 ${y}$ 次。'), 'time': (f'How many times does ${y}$ go into ${x}$?', f'${x}$ 里有几个 ${y}$？'),
                 'speed': (f'${x}$ is shared among ${y}$.', f'把 ${x}$ 平均分成 ${y}$ 份。')}[form])
        return usual(m)

    def check(m, r):
        return m.compare(m.divide(r, y) if form == 'distance' else m.multiply(r, y), x)

    def mixed_up(m):
        r = m.divide(x, y) if form == 'distance' else m.multiply(x, y)
        m.derive('First', '先算')
        return r

    slips = [Slip(mixed_up, f'{rule[0]}.', f'{rule[1]}。')] if form != 'distance' and d < 100 or form == 'distance' and v % t == 0 else []
    return Task('', {'distance': d, 'time': t, 'speed': v}[form], restate, [usual, asked, lambda m: usual(m, True)], [Check('inverse', check)], slips=slips, slots=slots)


def minutes(rng, level, form):
    t = rng.choice((10, 12, 15, 20, 30, 30))
    k = 60 // t
    v = k * rng.randint(2, (10, 12, 20)[level])

    def usual(m, lead=('So many times in an hour', '一小时里有几份')):
        n = m.divide(60, t)
        m.derive(*lead)
        r = m.divide(v, n)
        m.derive('The distance is that part', '路程是其中一份')
        return r

    def by_product(m):
        whole = m.multiply(v, t)
        m.derive(f'I multiply by ${t}$', f'先乘 ${t}$')
        r = m.divide(whole, 60)
        m.derive('An hour has $60$ minutes', '一小时有 $60$ 分钟')
        return r

    def asked(m):
        m.plan(f'What part of an hour are ${t}$ minutes?', f'${t}$ 分钟是几分之一小时？')
        return usual(m, ('The parts', '份数'))

    def as_hours(m):
        r = m.multiply(v, t)
        m.derive('Distance is speed times time', '路程等于速度乘时间')
        return r

    def check(m, r):
        n = m.divide(60, t)
        return m.compare(m.multiply(r, n), v)

    slip = Slip(as_hours, 'The time is in minutes, not in hours.', '时间是分钟，不是小时。')
    more = {'temptation': slip} if v * t % 100 == 0 else {'slips': [slip]}
    return Task('', v // k, (f'Speed ${v}$ an hour and time ${t}$ minutes. I need the distance.', f'每小时 ${v}$，时间 ${t}$ 分钟，求路程。'), [usual, by_product, asked], [Check('inverse', check)], slots={'v': v, 't': t}, **more)


def closing(rng, level, form):
    """Two who meet or one who catches up: how far they get nearer, and how often that fits."""
    meet = form == 'meet'
    ten, t = rng.choice((1, 1, 10)), rng.randint(2, 6 if level < 2 else 9)
    n = rng.randint(3, 12)
    near, w = n * ten, (rng.randint(1, n - 1) if meet else rng.randint(2, 8)) * ten
    v, d = near - w if meet else near + w, near * t
    join = (lambda m, x, y: m.add(x, y)) if meet else (lambda m, x, y: m.subtract(x, y))
    words = ('Each time they get nearer by', '每次接近')

    def usual(m, lead=words):
        s = join(m, v, w)
        m.derive(*lead)
        r = m.divide(d, s)
        m.derive('The time', '时间')
        return r

    def asked(m):
        m.plan('How often must they get nearer, until nothing is left?', '接近几次，距离就没有了？')
        return usual(m)

    def after_one(m):
        """What is left after one hour, and how many more it takes."""
        s = join(m, v, w)
        m.derive(*words)
        rest = m.subtract(d, s)
        m.derive('After one time there are left', '一次后还剩')
        more = m.divide(rest, s)
        r = m.add(more, 1)
        m.derive('So many times more', '还要几次')
        return r

    def only_one(m):
        r = m.divide(d, v)
        m.derive('The time', '时间')
        return r

    def check(m, r):
        x, y = m.multiply(v, r), m.multiply(w, r)
        m.derive('They go', '两者走了')
        s = join(m, x, y)
        m.derive(*(('Together', '合起来') if meet else ('The difference', '相差')))
        return m.compare(s, d)

    slips = [Slip(only_one, 'Both of them move.', '两个都在走。')] if d % v == 0 else []
    restate = (f'They are ${d}$ apart and come together at ${v}$ and ${w}$. I need the time.', f'相距 ${d}$，相向而行，速度 ${v}$ 和 ${w}$，求时间。') if meet else (
        f'One is ${d}$ ahead at ${w}$, the other follows at ${v}$. I need the time.', f'前面领先 ${d}$，速度 ${w}$，后面速度 ${v}$，求追上的时间。')
    return Task('', t, restate, [usual, asked, after_one], [Check('substitute', check)], slips=slips, slots={'d': d, 'v': v, 'w': w})


def part(rng, level, form):
    v, w, t = rng.randint(2, 9) * 10, rng.randint(2, 9) * 10, rng.randint(2, 6)
    if rng.random() < 0.4:
        v, w = rng.randint(3, 15), rng.randint(3, 15)

    def usual(m):
        s = m.add(v, w)
        m.derive('Each time they get further apart by', '每次拉开')
        r = m.multiply(s, t)
        m.derive('The distance', '距离')
        return r

    def apart(m, order=1):
        x, y = [m.multiply(n, t) for n in (v, w)[::order]]
        m.derive('Each of them goes', '各走了')
        r = m.add(x, y)
        m.derive('Together', '合起来')
        return r

    def subtracted(m):
        s = m.subtract(max(v, w), min(v, w))
        m.derive('The difference', '相差')
        r = m.multiply(s, t)
        m.derive('The distance', '距离')
        return r

    def check(m, r):
        s = m.divide(r, t)
        m.derive('Each time', '每次')
        return m.compare(m.subtract(s, w), v)

    return Task('', (v + w) * t, (f'They go apart at ${v}$ and ${w}$, time ${t}$. I need the distance between them.', f'背向而行，速度 ${v}$ 和 ${w}$，时间 ${t}$，求相距多少。'), [usual, apart, lambda m: apart(m, -1)], [Check('inverse', check)],
                slips=[Slip(subtracted, 'In opposite directions the speeds are added.', '背向而行，速度要相加。')], slots={'v': v, 'w': w, 't': t})


EASY = (*range(2, 13), 15, 20, 30, 40, 60)
TRIPS = [(d, v, w) for d in (*range(6, 61, 6), 80, 100, 120, 180, 240) for v in EASY for w in EASY
         if v != w and d % v == d % w == 0 and d // v + d // w <= 12 and 2 * v * w % (v + w) == 0]


def back(rng, level, form):
    """The average speed is all the way by all the time."""
    d, v, w = rng.choice(TRIPS)

    def usual(m, order=1, doubled=False):
        way = m.multiply(2, d) if doubled else m.add(d, d)
        m.derive('The whole way', '全程')
        both = m.add(*[m.divide(d, speed) for speed in (v, w)[::order]])
        m.derive('The whole time', '总时间')
        r = m.divide(way, both)
        m.derive('The average speed', '平均速度')
        return r

    def middle(m):
        r = m.divide(m.add(v, w), 2)
        m.derive('The average', '平均')
        return r

    def check(m, r):
        both = m.add(m.divide(d, v), m.divide(d, w))
        m.derive('The time is', '总时间')
        way = m.multiply(r, both)
        m.derive('At this speed it is', '按这个速度走')
        return m.compare(way, m.add(d, d))

    slip = Slip(middle, 'The slow way takes longer, so it counts more.', '慢的一程用时更多，不能直接平均。')
    more = {'temptation': slip} if (v + w) % 2 == 0 else {}
    return Task('', 2 * v * w // (v + w), (f'${d}$ there at ${v}$ and ${d}$ back at ${w}$. I need the average speed.', f'去程 ${d}$，速度 ${v}$，回程 ${d}$，速度 ${w}$，求平均速度。'),
                [usual, lambda m: usual(m, -1), lambda m: usual(m, doubled=True)], [Check('substitute', check)], slots={'d': d, 'v': v, 'w': w}, **more)
